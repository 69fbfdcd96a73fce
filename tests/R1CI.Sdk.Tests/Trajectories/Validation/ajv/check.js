// Reads a schema file and a file of JSON lines; prints "true" or the first error for each line.
const fs = require('fs');
const Ajv = require('ajv/dist/2020').default;
const [schema, lines] = process.argv.slice(2).map(path => fs.readFileSync(path, 'utf8'));
const formats = Object.fromEntries(['int32', 'int64', 'float', 'double'].map(name => [name, true]));
const validate = new Ajv({ strict: true, strictTypes: false, formats }).compile(JSON.parse(schema));
for (const line of lines.trimEnd().split('\n')) {
  console.log(validate(JSON.parse(line)) || `${validate.errors[0].instancePath} ${validate.errors[0].message}`);
}
