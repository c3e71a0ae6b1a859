// Reads cases from standard input and answers with what Cedar's own engine says of each.
const fs = require("fs");
const cedar = require(process.argv[2]);

const { files, policies } = JSON.parse(fs.readFileSync(0, "utf8"));
const answer = { files: [], policies: [] };

for (const text of policies) {
  answer.policies.push(cedar.checkParsePolicySet({ staticPolicies: { policy: text } }).type === "success");
}

for (const [index, file] of files.entries()) {
  const staticPolicies = Object.fromEntries(file.policies.map((text, number) => ["policy" + number, text]));
  const parsed = cedar.preparsePolicySet("file" + index, { staticPolicies });
  if (parsed.type !== "success") {
    answer.files.push({ error: JSON.stringify(parsed), decisions: [] });
    continue;
  }

  const decisions = file.requests.map(({ tool, context }) => {
    const uid = { type: "Tool", id: tool };
    const result = cedar.statefulIsAuthorized({
      principal: { type: "Client", id: "somebody" },
      action: { type: "Action", id: "call_tool" },
      resource: uid,
      context,
      preparsedPolicySetId: "file" + index,
      entities: [{ uid, attrs: { ...context, name: tool, operation: "call", feature: "tool" }, parents: [] }],
    });
    if (result.type !== "success") {
      return "failure " + JSON.stringify(result);
    }

    // ToolHive refuses a request for which any policy fails.
    return result.response.diagnostics.errors.length > 0 ? "deny" : result.response.decision;
  });
  answer.files.push({ error: null, decisions });
}

process.stdout.write(JSON.stringify(answer));
