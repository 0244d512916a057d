; The installer for Windows: for this person alone, without an administrator. Compiled by packaging/build.py, which
; defines VERSION, FOLDER, ICON, OUTPUT and KILOBYTES.

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
Name "mfgui"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\mfgui"
InstallDirRegKey HKCU "Software\mfgui" "Folder"

!include "MUI2.nsh"
!include "FileFunc.nsh"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\mfgui"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\mfgui-window.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "--demo"
!define MUI_FINISHPAGE_RUN_TEXT "Open the demo"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "mfgui"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "mfgui installer"
VIAddVersionKey "LegalCopyright" "MIT licence"

Section "mfgui"
  ; What an older version left would be found by this one. Only a folder of ours is emptied.
  IfFileExists "$INSTDIR\mfgui-window.exe" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\mfgui.lnk" "$INSTDIR\mfgui-window.exe"

  WriteRegStr HKCU "Software\mfgui" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "mfgui"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\mfgui-window.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The mfgui developers"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  ; Model files open by a double-click, folders by their menu.
  WriteRegStr HKCU "Software\Classes\.mfgui" "" "mfgui.model"
  WriteRegStr HKCU "Software\Classes\mfgui.model" "" "mfgui model"
  WriteRegStr HKCU "Software\Classes\mfgui.model\DefaultIcon" "" "$INSTDIR\mfgui-window.exe,0"
  WriteRegStr HKCU "Software\Classes\mfgui.model\shell\open\command" "" '"$INSTDIR\mfgui-window.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Directory\shell\mfgui" "" "Open with mfgui"
  WriteRegStr HKCU "Software\Classes\Directory\shell\mfgui" "Icon" "$INSTDIR\mfgui-window.exe,0"
  WriteRegStr HKCU "Software\Classes\Directory\shell\mfgui\command" "" '"$INSTDIR\mfgui-window.exe" "%1"'
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  ; What the person made lies elsewhere (in their profile) and stays.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\mfgui.exe"
  Delete "$INSTDIR\mfgui-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\mfgui.lnk"
  DeleteRegKey HKCU "Software\mfgui"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Classes\.mfgui"
  DeleteRegKey HKCU "Software\Classes\mfgui.model"
  DeleteRegKey HKCU "Software\Classes\Directory\shell\mfgui"
  ${RefreshShellIcons}
SectionEnd
