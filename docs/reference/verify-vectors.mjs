// Recomputes the golden vectors from docs/reference/proof.md alone: node verify-vectors.mjs [FILE]
import { createDecipheriv, createHash, createPublicKey, hkdfSync, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const here = new URL("../../tests/Workflow.Engine.Tests/Proof/golden-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(process.argv[2] ?? here, "utf8"));
const sha = (...parts) => createHash("sha256").update(Buffer.concat(parts.map((p) => Buffer.from(p)))).digest();
const hex = (text) => Buffer.from(text, "hex");
const id = (uuid) => hex(uuid.replaceAll("-", ""));
const sized = (bytes) => Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes]);
let checked = 0, wrong = 0;
const same = (what, found, expected) => {
  checked++;
  if (`${found}` !== `${expected}`) { wrong++; console.error(`${what}: computed ${found}, the file says ${expected}`); }
};

const canonical = (v) => Array.isArray(v) ? `[${v.map(canonical)}]`
  : v && typeof v === "object" ? `{${Object.keys(v).sort().map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`)}}`
  : JSON.stringify(v);
const node = (left, right) => sha([1], left, right);
const root = (leaves) => {
  if (leaves.length < 2) return leaves[0] ?? sha();
  const k = 2 ** (31 - Math.clz32(leaves.length - 1));
  return node(root(leaves.slice(0, k)), root(leaves.slice(k)));
};
const keyId = (name, type, key) => sha(name, "\n", [255], type, "\n", key).subarray(0, 4);
const signed = (key, message, signature) => verify("sha256", Buffer.from(message),
  { key: createPublicKey({ key, format: "der", type: "spki" }), dsaEncoding: "ieee-p1363" }, signature);

for (const v of vectors.canonical) same("canonical", canonical(JSON.parse(v.json)), v.canonical);
for (const v of vectors.leaves) {
  const event = { ...v.event, district: v.district, headers: JSON.parse(v.headers), data: JSON.parse(v.data), tenant: "*DEFAULT*" };
  same("leaf bytes", canonical(event), v.canonical);
  same("leaf", sha("\0workflow/leaf/1", canonical(event)).toString("hex"), v.hash);
}
same("node", node(hex(vectors.node.left), hex(vectors.node.right)).toString("hex"), vectors.node.hash);
vectors.roots.forEach((r, size) => same(`root of ${size}`, root(Array.from({ length: size }, (_, i) => sha([0, i]))).toString("hex"), r));
for (const v of vectors.fields) {
  const sealed = JSON.parse(v.sealed), path = Buffer.from(v.path), [ct, n] = [sealed.ct, sealed.n].map((t) => Buffer.from(t, "base64"));
  const key = Buffer.from(hkdfSync("sha256", hex(v.key), "", Buffer.concat([id(v.event), path]), 32));
  same("field key", key.toString("hex"), v.fieldKey);
  same("commitment", sha("workflow/field/1", key).toString("base64"), sealed.fk);
  const gcm = createDecipheriv("aes-256-gcm", key, n);
  gcm.setAAD(Buffer.concat([Buffer.from("workflow/seal/1"), sized(Buffer.from(v.district)), id(v.stream), id(v.event), sized(path)]));
  gcm.setAuthTag(ct.subarray(-16));
  const plain = Buffer.concat([gcm.update(ct.subarray(0, -16)), gcm.final()]);
  same("padding", plain.length % 32 + plain.subarray(plain.lastIndexOf(0x80)).toString("hex").replace(/0+$/, ""), "08");
  same("text", plain.subarray(0, plain.lastIndexOf(0x80)), v.text);
}
const [body, lines] = vectors.checkpoint.text.split("\n\n"), [first, second] = lines.split("\n").map((l) => l.split(" "));
const [office, supervisor] = [vectors.checkpoint.office, vectors.checkpoint.countersigner].map((k) => Buffer.from(k, "base64"));
const [one, two] = [first, second].map((l) => Buffer.from(l[2], "base64"));
same("office key id", one.subarray(0, 4).toString("hex"), keyId(first[1], "ES256", office).toString("hex"));
same("office signature", signed(office, body + "\n", one.subarray(4)), true);
same("countersigner key id", two.subarray(0, 4).toString("hex"), keyId(second[1], "ES256/cosignature/v1", supervisor).toString("hex"));
same("countersignature", signed(supervisor, `cosignature/v1\ntime ${two.readBigUInt64BE(4)}\n${body}\n`, two.subarray(12)), true);
console.log(`${checked} checked, ${wrong} wrong`);
process.exit(wrong ? 1 : 0);
