/*
 * Draws processes/*.svg from processes/*.bpmn: npm --prefix src/docs ci, then npm --prefix src/docs run pictures
 *
 * One picture per model. What a model keeps inside a folded sub-process has a part of its own under the overview,
 * as Modeler and Cockpit show it after a click. Needs a Chromium (or CHROMIUM=path).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const FOLDER = join(HERE, '../../processes');
const GAP = 24;
const TITLE = 34;

const models = readdirSync(FOLDER).filter((file) => file.endsWith('.bpmn')).sort()
	.map((file) => ({ name: file.slice(0, -'.bpmn'.length), xml: readFileSync(join(FOLDER, file), 'utf8') }));

for (const { name, parts } of drawn()) {
	writeFileSync(join(FOLDER, name + '.svg'), (parts.length === 1) ? plain(parts[0].svg) : stacked(parts));
	console.log(`${name}.svg: ${parts.map((part) => `${part.title} ${size(part.svg).join('x')}`).join(', ')}`);
}

function drawn() {
	const room = mkdtempSync(join(tmpdir(), 'shegong-pictures-'));
	try {
		writeFileSync(join(room, 'page.html'), page());
		const dom = execFileSync(chromium(), ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
			'--disable-background-networking', '--user-data-dir=' + join(room, 'profile'), '--virtual-time-budget=60000',
			'--dump-dom', 'file://' + join(room, 'page.html')], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
		const answer = /<pre id="answer">([^<]*)<\/pre>/.exec(dom.toString());
		if (!answer) {
			throw new Error('Chromium drew nothing');
		}
		const result = JSON.parse(Buffer.from(answer[1], 'base64').toString());
		if (result.failed) {
			throw new Error(result.failed);
		}
		return result.drawn;
	}
	finally {
		rmSync(room, { recursive: true, force: true, maxRetries: 5 });
	}
}

function page() {
	const viewer = readFileSync(join(HERE, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js'), 'utf8');
	const data = Buffer.from(JSON.stringify(models)).toString('base64');
	return `<!DOCTYPE html><meta charset="utf-8"><div id="canvas" style="width:1600px;height:900px"></div>
<pre id="answer"></pre><script>${viewer.replaceAll('</script', '<\\/script')}</script><script>
const text = (base64) => new TextDecoder().decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
const base64 = (text) => btoa(Array.from(new TextEncoder().encode(text), (b) => String.fromCharCode(b)).join(''));
const titleOf = (root) => root.businessObject.name || root.businessObject.id;
async function draw({ name, xml }) {
	const viewer = new BpmnJS({ container: '#canvas' });
	const { warnings } = await viewer.importXML(xml);
	if (warnings.length) throw new Error(name + ': ' + warnings.map((warning) => warning.message).join('; '));
	const canvas = viewer.get('canvas'), parts = [];
	for (const root of canvas.getRootElements()) {
		if (!root.children.length) continue;
		canvas.setRootElement(root);
		parts.push({ title: titleOf(root), svg: (await viewer.saveSVG()).svg });
	}
	viewer.destroy();
	return { name, parts };
}
(async () => {
	const drawn = [];
	for (const model of JSON.parse(text('${data}'))) drawn.push(await draw(model));
	return { drawn };
})().catch((failed) => ({ failed: String(failed) }))
	.then((result) => { document.getElementById('answer').textContent = base64(JSON.stringify(result)); });
</script>`;
}

/** Numbers that bpmn-js draws by lot would make every picture differ from the last. */
function plain(svg) {
	const marks = [...new Set([...svg.matchAll(/<marker id="([^"]+)"/g)].map((match) => match[1]))];
	return marks.reduce((text, mark, index) => text.replaceAll(mark, 'mark-' + index), svg) + '\n';
}

function stacked(parts) {
	const sizes = parts.map((part) => size(part.svg));
	const width = Math.max(...sizes.map((one) => one[0])) + 2 * GAP;
	let y = 0;
	const drawings = parts.map((part, index) => {
		const top = y, [w, h] = sizes[index];
		y += TITLE + h + GAP;
		const body = part.svg.slice(part.svg.indexOf('<svg')).replace(/<svg [^>]*?viewBox="([^"]*)"[^>]*>/,
			`<svg x="${GAP}" y="${top + TITLE}" width="${w}" height="${h}" viewBox="$1">`);
		return `<rect x="1" y="${top + 1}" width="${width - 2}" height="${TITLE + h + GAP - 10}" fill="white" stroke="#bbb"/>`
			+ `<text x="${GAP}" y="${top + 24}" font-family="Arial, sans-serif" font-size="16" font-weight="bold">${escaped(part.title)}</text>`
			+ body;
	});
	return plain('<?xml version="1.0" encoding="utf-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
		+ `width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" version="1.1">${drawings.join('\n')}</svg>`);
}

function size(svg) {
	return [/ width="([\d.]+)"/, / height="([\d.]+)"/].map((side) => Math.ceil(Number(side.exec(svg)[1])));
}

function escaped(text) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function chromium() {
	const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
	const found = places.find((place) => place && existsSync(place));
	if (!found) {
		throw new Error('No Chromium found: set CHROMIUM to its path');
	}
	return found;
}
