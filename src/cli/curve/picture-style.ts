/** The picture's look, light or dark as the reader has it; scoped, so that it may stand within a page. */
export const style = `
.trade-off {
  --ground: #fdfcfa; --ink: #1d1b18; --quiet: #625d55; --grid: #e9e5de; --axis: #b5aea3;
  --line: #2f6f9f; --own: #b3400f;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  .trade-off {
    --ground: #171614; --ink: #f1eee9; --quiet: #b3aca1; --grid: #2d2a26; --axis: #6b655c;
    --line: #74b3e0; --own: #ff9a62;
  }
}
.trade-off .ground { fill: var(--ground) }
.trade-off .heading { fill: var(--ink); font-size: 24px; font-weight: 650 }
.trade-off .quiet { fill: var(--quiet); font-size: 15px }
.trade-off .title { fill: var(--ink); font-size: 14px; font-weight: 600 }
.trade-off .tick, .trade-off .note { fill: var(--quiet); font-size: 13px; font-variant-numeric: tabular-nums }
.trade-off .label { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums }
.trade-off .own { fill: var(--own); font-size: 13px }
.trade-off .own.row-0 { font-size: 15px; font-weight: 650 }
.trade-off .middle { text-anchor: middle }
.trade-off .end { text-anchor: end }
.trade-off .grid { stroke: var(--grid) }
.trade-off .axis { stroke: var(--axis) }
.trade-off .leader { stroke: var(--axis) }
.trade-off .under { fill: var(--line); opacity: .07 }
.trade-off .line { fill: none; stroke: var(--line); stroke-width: 2; stroke-linejoin: round; opacity: .55 }
.trade-off .point { fill: var(--line); stroke: var(--ground); stroke-width: 2 }
.trade-off .point.open { fill: var(--ground); stroke: var(--line) }
.trade-off .point.site { fill: var(--own) }
.trade-off .point.site.open { fill: var(--ground); stroke: var(--own); stroke-width: 3 }
.trade-off .halo { fill: var(--own); opacity: .18 }
`;
