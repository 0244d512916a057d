cask "mfgui" do
  arch arm: "arm64", intel: "x86_64"

  version "@VERSION@"
  sha256 arm:   "@MACOS_ARM64@",
         intel: "@MACOS_X86_64@"

  url "@PLACE@/releases/download/v#{version}/mfgui-#{version}-macos-#{arch}.dmg"
  name "mfgui"
  desc "See how a recommender learns"
  homepage "@PLACE@"

  depends_on macos: ">= :ventura"

  app "mfgui.app"
  binary "#{appdir}/mfgui.app/Contents/MacOS/mfgui"

  # What the person made stays unless --zap is asked for.
  zap trash: [
    "~/Library/Application Support/mfgui",
    "~/Library/Caches/mfgui",
    "~/Library/Logs/mfgui",
  ]
end
