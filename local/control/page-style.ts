/** The look of the control page. Colours have a contrast of at least 4.5 to 1. */
export const style = `
*{box-sizing:border-box}
body{margin:0;background:#f3f5f7;color:#212b32;font:1.1rem/1.5 system-ui,sans-serif}
.width{max-width:56rem;margin:0 auto;padding:0 1rem}
header{background:#0f3049;color:#fff}
header p{margin:0;padding:.9rem 0}
main{padding-bottom:3rem}
h1{font-size:2rem;line-height:1.2;margin:1.5rem 0 1rem}
h2{font-size:1.35rem;line-height:1.3;margin:0 0 .75rem}
section{background:#fff;border:1px solid #d8dde0;border-radius:4px;padding:1.25rem;margin:0 0 1.25rem}
p{margin:0 0 .75rem}
a{color:#0b4f94}
a:hover{color:#7c2855}
a:focus,button:focus-visible,input:focus{outline:4px solid #ffeb3b;outline-offset:0;box-shadow:inset 0 0 0 2px #212b32}
ul{list-style:none;margin:0;padding:0}
.places{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr))}
.places a{display:block;font-weight:600;font-size:1.2rem}
.places span,.hint{color:#4c6272}
.hint{font-size:1rem;font-weight:400}
.now{font-size:1.5rem;line-height:1.3;font-weight:600}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 1.25rem}
.buttons form{flex:0 1 auto}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1rem;border:0;border-radius:4px;cursor:pointer;background:#007f3b;color:#fff;box-shadow:0 4px 0 #00401e}
button:hover{background:#00662f}
button:focus-visible{background:#ffeb3b;color:#212b32}
button.plain{background:#4c6272;box-shadow:0 4px 0 #263139}
button.plain:hover{background:#384853}
.to label{display:block;font-weight:600}
.to label .hint{display:block}
.to{display:grid;gap:.5rem;justify-items:start}
input{font:inherit;width:100%;max-width:20rem;min-height:2.75rem;padding:.25rem .5rem;border:2px solid #4c6272;border-radius:0}
dl{margin:0}
dl div{padding:.6rem 0;border-top:1px solid #d8dde0}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}
code{font:.95rem ui-monospace,monospace;color:#384853}
.note{background:#fff;border:4px solid #007f3b;padding:.75rem 1rem;margin:0 0 1.25rem}
.note p{margin:0}
.wrong{border-color:#d5281b}
.wrong a,.error{color:#b31412;font-weight:600}
.error{margin:0}
[aria-invalid]{border-color:#d5281b}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (min-width:40rem){dl div{display:grid;grid-template-columns:10rem 1fr;gap:1rem}}
`
