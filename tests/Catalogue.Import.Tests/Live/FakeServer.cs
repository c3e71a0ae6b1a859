namespace Catalogue.Import.Tests.Live;

/// <summary>A server that misbehaves as it is told, in a script for Node.</summary>
internal static class FakeServer
{
    public const string Script = """
        const mode = process.argv[2], marker = process.argv[3];
        const { spawn } = require('child_process');
        if (marker) spawn(process.execPath, ['-e', 'setInterval(()=>{},1000)', marker], { detached: true, stdio: 'ignore' }).unref();
        const say = (o) => process.stdout.write(JSON.stringify(o) + '\n');
        const tool = (name, more) => ({ name, inputSchema: { type: 'object', properties: { path: { type: 'string', default: process.env.SOME_TOKEN } } }, ...more });
        if (mode === 'crash') { console.error('cannot use ' + process.env.SOME_TOKEN); process.exit(3); }
        if (mode === 'garbage') { process.stdout.write('hello\n[1,2\n{"broken\n\u0000\n'); }
        if (mode === 'flood') { const block = Buffer.alloc(1 << 20, 120); for (let i = 0; i < 100; i++) process.stdout.write(block); }
        let pages = 0, rest = '';
        process.stdin.on('data', (data) => {
          rest += data;
          for (let at; (at = rest.indexOf('\n')) >= 0; rest = rest.slice(at + 1)) {
            const message = JSON.parse(rest.slice(0, at));
            if (mode === 'hang' || message.id === undefined) continue;
            const answer = (result) => say({ jsonrpc: '2.0', id: message.id, result });
            if (message.method === 'initialize') { answer({ protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'fake', version: '9' } }); continue; }
            if (message.method !== 'tools/list') { say({ jsonrpc: '2.0', id: message.id, error: { code: -32601, message: 'no such method' } }); continue; }
            switch (mode) {
              case 'error': say({ jsonrpc: '2.0', id: message.id, error: { code: -32000, message: 'not today, ' + process.env.SOME_TOKEN } }); break;
              case 'endless': answer({ tools: [tool('t' + pages)], nextCursor: 'c' + ++pages }); break;
              case 'circle': answer({ tools: [], nextCursor: 'same' }); break;
              case 'nothing': answer({ tools: 'none' }); break;
              case 'pages': answer(message.params.cursor ? { tools: [tool('second')] } : { tools: [tool('first'), tool('first')], nextCursor: 'next' }); break;
              case 'home': answer({ tools: [tool('home:' + (process.env.HOME === process.cwd()) + ' ' + Object.keys(process.env).includes('USER'))] }); break;
              default: answer({ tools: [tool('a.b/c'), tool('\u0007bell'), tool('支払い'), tool('A'), tool('a'), { name: 'bare' }, tool('odd', { annotations: { readOnlyHint: 'yes' } })] });
            }
          }
        });
        if (mode !== 'crash') setInterval(() => {}, 1000);
        """;
}
