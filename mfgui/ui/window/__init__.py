"""The application and its window: start, header, menus, places, questions at closing, crashes."""
