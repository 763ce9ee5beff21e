// An OpenID provider on 127.0.0.1 for tests. Prints "READY <issuer>"; each line on standard input is a JSON object with the claims of the next sign-in.
import { createInterface } from "node:readline";
import { OAuth2Server } from "oauth2-mock-server";

let claims = { sub: "nobody" };
const server = new OAuth2Server();
await server.issuer.keys.generate("RS256");
server.service.on("beforeTokenSigning", token => Object.assign(token.payload, claims));
await server.start(0, "127.0.0.1");
console.log(`READY ${server.issuer.url}`);
for await (const line of createInterface({ input: process.stdin })) {
  claims = JSON.parse(line);
  console.log("TAKEN");
}
await server.stop();
