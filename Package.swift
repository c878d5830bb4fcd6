// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The binary is static. `make build` asks the linker which libraries it took, for their notices.
let linkMap = Context.environment["JURYBLANC_MAP"].map { ["-Xlinker", "-Map=\($0)"] } ?? []

let package = Package(
  name: "juryblanc",
  products: [
    .executable(name: "juryblanc", targets: ["juryblanc"]),
    .library(name: "DossierCore", targets: ["DossierMarkdown", "DossierLayout", "DossierCore"]),
  ],
  dependencies: [],
  targets: [
    // C libraries, from Debian: CommonMark and GFM, the Snowball stemmers, SHA-256, YAML.
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // The allocator's settings, which the Swift overlay of glibc leaves out.
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    // The layers, lowest first; each imports only those above it in this list.
    .target(name: "PositionedJSON"),
    .target(name: "DossierMarkdown", dependencies: ["CCmarkGFM", "CYaml"]),
    .target(name: "DossierLayout", dependencies: ["DossierMarkdown", "PositionedJSON"]),
    .target(name: "DossierCore", dependencies: ["DossierMarkdown", "DossierLayout", "PositionedJSON", "CStemmer"]),
    .target(
      name: "DossierRendering",
      dependencies: ["DossierCore", "DossierLayout", "DossierMarkdown", "PositionedJSON"]
    ),
    .target(name: "EmbeddedReferentiels", dependencies: ["DossierCore"], plugins: ["EmbedReferentiels"]),
    .target(
      name: "DossierCommandLine",
      dependencies: [
        "DossierMarkdown", "DossierLayout", "DossierCore", "DossierRendering", "EmbeddedReferentiels", "PositionedJSON",
        "CDigest",
      ]
    ),
    .executableTarget(
      name: "juryblanc",
      dependencies: ["DossierCommandLine", "CAllocator"],
      linkerSettings: [
        .unsafeFlags(["-static-executable"] + linkMap, .when(platforms: [.linux], configuration: .release))
      ]
    ),

    // Measures: how right the reports are on labelled dossiers.
    .target(
      name: "CorpusMeasure",
      dependencies: ["DossierCore", "DossierMarkdown", "DossierLayout", "PositionedJSON"]
    ),
    .executableTarget(
      name: "mesure-justesse",
      dependencies: ["CorpusMeasure", "DossierCore", "EmbeddedReferentiels"]
    ),
    // How near the estimate of pages comes to real typesetting, which it runs.
    .executableTarget(name: "mesure-pages", dependencies: ["DossierLayout", "DossierMarkdown", "PositionedJSON"]),

    // Build time: Referentiels/ is checked, compiled and written into one Swift file.
    .executableTarget(
      name: "embed-referentiels",
      dependencies: ["DossierCore", "DossierLayout", "PositionedJSON"]
    ),
    // Run by hand when the fonts change: writes the advances of their characters into DossierLayout.
    .executableTarget(name: "font-metrics"),
    .plugin(
      name: "EmbedReferentiels",
      capability: .buildTool(),
      dependencies: ["embed-referentiels"],
      path: "Sources/EmbedReferentiels"
    ),

    .target(
      name: "DossierTestSupport",
      dependencies: [
        "DossierMarkdown", "DossierLayout", "DossierCore", "DossierCommandLine", "PositionedJSON", "CDigest",
      ],
      path: "Tests/DossierTestSupport"
    ),
    .testTarget(name: "PositionedJSONTests", dependencies: ["PositionedJSON", "DossierTestSupport"]),
    .testTarget(
      name: "DossierMarkdownTests",
      dependencies: ["DossierMarkdown", "DossierTestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "DossierLayoutTests",
      dependencies: ["DossierLayout", "DossierMarkdown", "PositionedJSON", "DossierTestSupport", "font-metrics"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "DossierCoreTests",
      dependencies: [
        "DossierCore", "DossierMarkdown", "DossierLayout", "EmbeddedReferentiels", "PositionedJSON",
        "DossierTestSupport",
      ],
      exclude: ["Privacy/Fixtures"]
    ),
    .testTarget(
      name: "DossierRenderingTests",
      dependencies: [
        "DossierRendering", "DossierCore", "DossierLayout", "DossierMarkdown", "DossierCommandLine",
        "EmbeddedReferentiels", "PositionedJSON", "DossierTestSupport",
      ],
      exclude: ["Snapshots", "Cohort/Snapshots", "HTML/Snapshots", "Integration/Snapshots"]
    ),
    .testTarget(
      name: "DossierCommandLineTests",
      dependencies: [
        "DossierCommandLine", "DossierCore", "EmbeddedReferentiels", "PositionedJSON", "DossierTestSupport",
      ],
      exclude: ["Fixtures", "Shell/Snapshots", "Stability/Promises"]
    ),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["CorpusMeasure", "DossierCore", "EmbeddedReferentiels", "DossierTestSupport"]
    ),
    .testTarget(
      name: "ReferentielsTests",
      dependencies: [
        "CorpusMeasure", "DossierCore", "DossierLayout", "EmbeddedReferentiels", "PositionedJSON", "DossierTestSupport",
      ],
      exclude: ["Dossiers"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// One loop, so that no target escapes the rules of the house.
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = settings
}
