"""How the HTML report looks: readable in light and dark, on paper, and without telling anything by colour alone."""

from __future__ import annotations

STYLE = """:root { color-scheme: light dark; --line: #767676; --error: #b00020; --warning: #7a4f00; --info: #00548f; }
@media (prefers-color-scheme: dark) { :root { --error: #ff9aa5; --warning: #ffc966; --info: #8ecbff; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem; }
main { max-width: 90rem; margin: 0 auto; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
caption { text-align: start; padding-bottom: .5rem; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: start; vertical-align: top; }
td p { margin: 0 0 .4rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; margin: .4rem 0; }
dl { margin: .4rem 0; }
dt { font-weight: bold; }
dd { margin: 0 0 0 1rem; }
.error, .warning, .info { font-weight: bold; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
tr:target { outline: 3px solid var(--info); }
"""
