// A server that speaks OpenAI's API on 127.0.0.1 for tests. Prints "READY <origin>"; takes only the key in the argument; ends when standard input does.
import { LLMock } from "@copilotkit/aimock";

const server = new LLMock({ port: 0, host: "127.0.0.1", latency: 15, logLevel: "silent", auth: { apiKeys: [process.argv[2]] } });
await server.start();
console.log(`READY ${server.url}`);
for await (const chunk of process.stdin);
await server.stop();
