extension HTMLBlock {
  /// The style sheet of all pages: light and dark, narrow and wide, screen and print.
  ///
  /// Colours never bear a meaning alone: a word or a sign goes with each. Contrasts are of 4.5 to 1 at least, in both schemes.
  static let style = HTMLBlock(
    .style,
    #"""
    :root {
      --page: #f5f6f8; --card: #ffffff; --sunk: #f0f2f5; --ink: #1a2230; --soft: #556072; --line: #dde1e8; --link: #2449b0;
      --good: #14663f; --good-bg: #dff2e6; --good-fill: #3f9e6b;
      --check: #7a4b00; --check-bg: #fcefcf; --check-fill: #d9971e;
      --wrong: #a11d30; --wrong-bg: #fbe0e3; --wrong-fill: #cf4457;
      --aside: #556072; --aside-bg: #e9ecf1; --mark: #fff0a8; --band: #d3dcf2; --edge: #8aa0d6;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #11151b; --card: #191f28; --sunk: #222a35; --ink: #e4e8ee; --soft: #a6b0c0; --line: #2e3744; --link: #9db9ff;
        --good: #86dcae; --good-bg: #17382a; --good-fill: #3f9e6b;
        --check: #f2c97a; --check-bg: #3b2f12; --check-fill: #c98a1c;
        --wrong: #ffa3ad; --wrong-bg: #472029; --wrong-fill: #d0505f;
        --aside: #a6b0c0; --aside-bg: #2a323e; --mark: #5a4a10; --band: #2c3a5c; --edge: #6680bf;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 1.5rem clamp(.75rem, 2.5vw, 2rem) 3rem; max-width: 100rem; background: var(--page); color: var(--ink);
      font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: break-word;
    }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    main:focus { outline: none; }
    h1, h2, h3, h4 { line-height: 1.25; }
    h1 { margin: 0; font-size: 1.75rem; letter-spacing: -.015em; }
    h2 { margin: 0 0 .9rem; font-size: 1.2rem; letter-spacing: -.01em; }
    h3 { margin: 1.4rem 0 .4rem; font-size: 1rem; }
    h4 { margin: 1rem 0 .3rem; font-size: .9375rem; }
    p { margin: .4rem 0; max-width: 78ch; }
    ul, ol { margin: .4rem 0; padding-left: 1.4rem; }
    small { font-size: .8125rem; }
    .soft, .eyebrow, caption, .legend { color: var(--soft); }
    .eyebrow { margin: 0 0 .25rem; font-size: .8125rem; }
    .vh {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--card); z-index: 9; }
    .skip:focus { top: .5rem; }
    code { font: .8125rem/1.4 ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; color: var(--soft); }
    .top p { max-width: 110ch; }
    .top .verdict { margin: .7rem 0 .3rem; font-size: 1rem; }
    .top .verdict .badge { padding: .25rem .7rem; font-size: 1rem; }
    .note { padding: .5rem .8rem; border-left: 3px solid var(--line); background: var(--sunk); border-radius: 0 6px 6px 0; }
    .note.check { background: var(--check-bg); border-color: var(--check-fill); color: var(--check); }

    .badge {
      display: inline-block; padding: .05rem .5rem; border-radius: 99px; background: var(--aside-bg); color: var(--aside); font-size: .8125rem;
      font-weight: 600; white-space: nowrap;
    }
    .badge.good { background: var(--good-bg); color: var(--good); }
    .badge.check { background: var(--check-bg); color: var(--check); }
    .badge.wrong { background: var(--wrong-bg); color: var(--wrong); }
    .sign.good { color: var(--good); } .sign.check { color: var(--check); } .sign.wrong { color: var(--wrong); }
    .sign { font-weight: 700; }

    .toc { margin: 1rem 0; }
    .toc ul { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: 0; padding: 0; list-style: none; }
    .toc a:hover { text-decoration: underline; }
    .toc a { text-decoration: none; display: inline-block; padding: .2rem 0; }

    main > section, .fiche {
      margin: 1rem 0; padding: 1.1rem clamp(.8rem, 2vw, 1.4rem) 1.3rem; background: var(--card); border: 1px solid var(--line);
      border-radius: 10px;
    }
    .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
    .tile {
      display: flex; flex-direction: column; padding: .75rem .95rem .85rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
      border-top: 3px solid var(--line);
    }
    .tile.good { border-top-color: var(--good-fill); }
    .tile.check { border-top-color: var(--check-fill); }
    .tile.wrong { border-top-color: var(--wrong-fill); }
    .tile .name, .tile .word { font-size: .8125rem; color: var(--soft); }
    .tile .value { font-size: 1.6rem; font-weight: 700; line-height: 1.25; letter-spacing: -.02em; }
    .tile .value small { font-weight: 400; letter-spacing: 0; color: var(--soft); }
    .bar { display: block; width: 100%; height: 7px; margin-top: .45rem; border-radius: 4px; background: var(--sunk); }
    .tally .bar { display: inline-block; width: 9rem; margin: 0 0 0 .4rem; vertical-align: middle; }
    .bar .good { fill: var(--good-fill); } .bar .check { fill: var(--check-fill); } .bar .wrong { fill: var(--wrong-fill); }

    .actions { padding-left: 0; list-style: none; counter-reset: action; }
    .actions > li { position: relative; margin: .5rem 0; padding-left: 2.3rem; max-width: 90ch; counter-increment: action; }
    .actions > li::before {
      content: counter(action); position: absolute; left: 0; top: 0; width: 1.6rem; border-radius: 50%; background: var(--ink); color: var(--card);
      font-weight: 700; line-height: 1.6rem; text-align: center; font-size: .875rem;
    }
    .plain { padding: 0; list-style: none; }
    .plain > li { margin: .35rem 0; }

    table { border-collapse: collapse; }
    caption { padding-bottom: .5rem; text-align: left; font-size: .8125rem; }
    caption span { display: block; position: sticky; left: 0; width: 62rem; max-width: calc(100vw - 4.5rem); }
    .cramped { display: none; }
    .scroll { position: relative; overflow: auto; max-width: 100%; }
    .data { width: 100%; }
    .data th, .data td { padding: .45rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
    .data thead th { color: var(--soft); font-size: .8125rem; vertical-align: bottom; border-bottom-color: var(--soft); }
    .data tfoot th, .data tfoot td { font-weight: 600; border-bottom: 0; }
    .data .num { text-align: right; white-space: nowrap; }
    .data th .name { display: block; font-weight: 600; }
    .line { display: block; max-width: 75ch; font-size: .8125rem; }
    .gauge { display: block; height: 14px; width: 100%; min-width: 5rem; background: var(--sunk); border-radius: 3px; }
    .parts .gauge { max-width: 34rem; width: 100%; margin: .3rem 0; }
    .gauge .asked { fill: var(--band); } .gauge .grid { stroke: var(--card); stroke-width: 1px; fill: none; }
    .gauge .length { fill: var(--good-fill); } .gauge .sheets { fill: var(--good-fill); opacity: .45; } .gauge .margin { fill: var(--ink); }
    .gauge.check .length, .gauge.check .sheets { fill: var(--check-fill); }
    .gauge.wrong .length, .gauge.wrong .sheets { fill: var(--wrong-fill); }
    .legend { font-size: .8125rem; }
    .key { display: inline-block; width: 1.4rem; height: .6rem; border-radius: 2px; vertical-align: baseline; }
    .key.asked { background: var(--band); outline: 1px solid var(--edge); }
    .key.length { background: var(--good-fill); } .key.sheets { background: var(--good-fill); opacity: .45; }
    .counting p { margin: .2rem 0; font-size: .875rem; color: var(--soft); max-width: 100ch; }

    details { margin: .6rem 0; }
    summary { padding: .2rem 0; cursor: pointer; color: var(--link); }
    .group { margin-top: 1.3rem; padding-top: .2rem; border-top: 1px solid var(--line); }
    .group h3 { margin: .8rem 0 .1rem; }
    .tally { margin: 0 0 .5rem; font-size: .875rem; color: var(--soft); }
    .items { padding: 0; list-style: none; }
    .item { margin: .5rem 0; padding: .15rem 0 .15rem .85rem; border-left: 3px solid var(--line); }
    .item.good { border-color: var(--good-fill); } .item.check { border-color: var(--check-fill); } .item.wrong { border-color: var(--wrong-fill); }
    .item p { margin: .15rem 0; }
    .traces { margin: .15rem 0; padding: 0; list-style: none; }
    .traces li { max-width: 90ch; margin: .15rem 0; font-size: .875rem; }
    .place { color: var(--soft); font-size: .8125rem; }
    q { quotes: "«\A0" "\A0»"; font-style: italic; }
    mark { background: var(--mark); color: inherit; border-radius: 2px; font-style: normal; }
    .advice .arrow { font-weight: 700; color: var(--link); }
    .map { padding: 0; list-style: none; font-size: .875rem; columns: 28rem auto; }
    .map li { break-inside: avoid; padding-left: 3.4rem; text-indent: -3.4rem; }
    .map .page { display: inline-block; width: 3.2rem; text-indent: 0; text-align: right; padding-right: .6rem; color: var(--soft); }
    .map .depth-2 { margin-left: 1rem; } .map .depth-3 { margin-left: 2rem; } .map .depth-4 { margin-left: 3rem; }
    .map .depth-5, .map .depth-6 { margin-left: 4rem; }

    .cohort { font-size: .875rem; }
    .cohort th, .cohort td { padding: .35rem .5rem; }
    .cohort thead .num { white-space: normal; }
    .cohort th a { font-weight: 600; }
    .cohort td, .cohort tbody th { white-space: nowrap; }
    .cohort .reason { white-space: normal; min-width: 11rem; color: var(--soft); }
    .cohort .gap { color: var(--soft); }
    .controls { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: .3rem 0 .9rem; }
    .controls label { display: block; font-size: .8125rem; color: var(--soft); }
    .controls input, .controls select {
      font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: .3rem .5rem; max-width: 100%;
    }
    .controls output { color: var(--soft); font-size: .875rem; padding-bottom: .35rem; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: inherit; }
    th button:hover { text-decoration: underline; }
    th button::after {
      content: ""; display: inline-block; margin-left: .35rem; vertical-align: middle; border: .28rem solid transparent; border-top-color: currentColor;
      border-bottom-width: 0; opacity: .4;
    }
    th[aria-sort] button::after { opacity: 1; }
    th[aria-sort="ascending"] button::after { transform: rotate(180deg); }
    [hidden] { display: none !important; }

    .tall { max-height: 80vh; border: 1px solid var(--line); border-radius: 6px; }
    .tall thead th { position: sticky; top: 0; z-index: 2; background: var(--card); }
    .tall tbody th, .tall thead th:first-child, .tall tfoot th { position: sticky; left: 0; z-index: 1; background: var(--card); }
    .tall thead th:first-child { z-index: 3; }
    .heat { font-size: .8125rem; border-collapse: separate; border-spacing: 1px; }
    .tall caption { padding: .5rem .6rem; }
    .heat th { padding: .1rem .5rem; text-align: left; font-weight: 400; white-space: nowrap; }
    .heat thead .group-name { text-align: center; font-weight: 600; border-bottom: 2px solid var(--line); padding: .1rem .1rem; }
    .heat thead tr:nth-child(2) th { top: 1.5rem; }
    .heat thead .item-name { width: 1.5rem; min-width: 1.5rem; padding: .1rem 0; text-align: center; color: var(--soft); font-size: .75rem; }
    .heat tbody th { max-width: 14rem; overflow: hidden; text-overflow: ellipsis; }
    .heat td { width: 1.5rem; min-width: 1.5rem; height: 1.5rem; padding: 0; text-align: center; border-radius: 3px; position: relative; }
    .heat td b { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .heat .f { background: var(--good-bg); color: var(--good); } .heat .f::before { content: "✓"; }
    .heat .p { background: var(--check-bg); color: var(--check); font-weight: 700; } .heat .p::before { content: "!"; }
    .heat .a { background: var(--wrong-bg); color: var(--wrong); font-weight: 700; } .heat .a::before { content: "✗"; }
    .heat .h { color: var(--aside); } .heat .h::before { content: "·"; }
    .heat .none { color: var(--soft); text-align: left; padding: 0 .5rem; white-space: nowrap; }
    .heat .s { border-left: 3px solid var(--card); }
    .heat tfoot th { white-space: normal; }
    .heat tfoot td { font-size: .6875rem; color: var(--soft); }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0 2rem; }
    .ranking { padding: 0; list-style: none; }
    .ranking li { margin: .45rem 0; }
    .ranking .bar { max-width: 16rem; margin-top: .15rem; }
    .gauges .gauge { width: 6.5rem; }
    .gauges td { min-width: 7.6rem; }
    .gauges .figure { display: block; font-size: .8125rem; white-space: nowrap; }
    .fiche h3 { margin-top: 0; font-size: 1.05rem; }
    .fiche .figures { color: var(--soft); font-size: .875rem; max-width: none; }
    .fiche ul { font-size: .875rem; }
    footer { margin-top: 2rem; font-size: .875rem; }

    @media (min-width: 70rem) {
      .beside { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); column-gap: 2rem; max-width: 82rem; }
      .beside > .top, .beside > footer { grid-column: 2; }
      .beside > .toc { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 1rem; margin: .3rem 0 0; }
      .beside > main { grid-column: 2; min-width: 0; }
      .beside .toc ul { flex-direction: column; gap: .1rem; }
    }
    @media (max-width: 30rem) {
      h1 { font-size: 1.35rem; overflow-wrap: anywhere; }
      main > section, .fiche { margin-left: -.25rem; margin-right: -.25rem; }
      .tiles { grid-template-columns: 1fr 1fr; gap: .5rem; }
      .tile .value { font-size: 1.3rem; }
      .heat tbody th, .heat tfoot th { max-width: 7rem; }
      .roomy { display: none; }
      .cramped { display: inline; }
      .parts th, .parts td { padding-left: 0; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @page { size: A4; margin: 14mm 12mm; }
    @page wide { size: A4 landscape; margin: 10mm; }
    @media print {
      :root {
        --page: #fff; --card: #fff; --sunk: #f0f0f0; --ink: #000; --soft: #444; --line: #bbb; --link: #000;
        --good: #000; --good-bg: #fff; --good-fill: #888; --check: #000; --check-bg: #e8e8e8; --check-fill: #666;
        --wrong: #000; --wrong-bg: #c4c4c4; --wrong-fill: #333; --aside: #444; --aside-bg: #fff; --mark: #e4e4e4; --band: #ddd; --edge: #666;
      }
      body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.4; }
      .toc, .skip, .controls { display: none; }
      .beside { display: block; }
      main > section, .fiche { padding: 0; margin: 6mm 0 0; border: 0; border-radius: 0; }
      .fiche { border-top: 1px solid #999; padding-top: 3mm; }
      tr, li, .item, .tile, .note { break-inside: avoid; }
      h2, h3, h4, caption { break-after: avoid; }
      thead { display: table-header-group; } tfoot { display: table-row-group; }
      .scroll, .tall { overflow: visible; max-height: none; border: 0; }
      .tall th { position: static !important; }
      .badge { border: 1px solid #666; }
      .heat td, .gauge, .bar, .badge, .key, mark { -webkit-print-color-adjust: exact; }
      .wide { page: wide; }
      .heat { border-spacing: .3mm; font-size: 7pt; }
      .heat td, .heat thead .item-name { width: 3.4mm; min-width: 3.4mm; height: 3.8mm; font-size: 6.5pt; padding: 0; }
      .heat tbody th { max-width: 38mm; padding: 0 1mm; }
      .cohort { font-size: 8pt; } .data th, .data td { padding: .25rem .3rem; }
      .gauges .gauge { width: 20mm; min-width: 0; } .gauges td { min-width: 0; }
      summary { color: #000; font-weight: 600; }
      a { text-decoration: none; }
      th button::after { content: none !important; }
    }
    """#,
    hash: "LbR7vVm/tQjmkWDJif/JKSqNsp7y4vZ43orqBOy7ccM="
  )
}
