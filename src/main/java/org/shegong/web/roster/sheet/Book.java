package org.shegong.web.roster.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/**
 * A workbook as its parts say it (ECMA-376), every cell as the text a person would read
 * in it.
 *
 * @param parts by their plain names
 */
record Book(Map<String, Archive.Entry> parts) {

	private static final String USUAL_PLACE = "xl/workbook.xml";

	private static final Set<String> YES = Set.of("1", "true", "on");

	/** What a relation leads to. */
	private record Target(String type, String part) {
	}

	List<Grid> grids() {
		try {
			var main = relations("").values()
				.stream()
				.filter((target) -> target.type().endsWith("/officeDocument"))
				.map(Target::part)
				.findFirst()
				.orElse(USUAL_PLACE);
			return grids(main);
		}
		catch (Unreadable ex) {
			throw ex;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			throw new Unreadable("无法读取工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传");
		}
	}

	private List<Grid> grids(String main) throws IOException, XMLStreamException {
		var relations = relations(main);
		var pages = new ArrayList<Page>();
		var since1904 = false;
		var xml = new Xml(part(main));
		while (xml.goTo(() -> xml.begins("workbookPr") || xml.begins("sheet"))) {
			if (xml.begins("workbookPr")) {
				since1904 = YES.contains(String.valueOf(xml.attribute("date1904")).toLowerCase(Locale.ROOT));
			}
			else {
				var state = xml.attribute("state");
				pages.add(new Page(xml.attribute("name"), relations.get(xml.attribute("id")),
						state != null && !state.equals("visible")));
			}
		}
		var once = new Cells();
		var cells = new CellReader(strings(relations, once), styles(relations), since1904, once);
		var grids = new ArrayList<Grid>();
		for (var page : pages) {
			if (page.target() != null && page.target().type().endsWith("/worksheet")) {
				var reader = new RowReader(new Xml(part(page.target().part())), cells);
				var rows = reader.rows();
				grids.add(new Grid(page.name(), rows, reader.merges(), page.hidden()));
			}
		}
		return grids;
	}

	private record Page(String name, Target target, boolean hidden) {
	}

	/** What a part leads to, by the identifiers it uses; the workbook itself for none. */
	private Map<String, Target> relations(String part) throws IOException, XMLStreamException {
		var folder = part.substring(0, part.lastIndexOf('/') + 1);
		var file = this.parts.get(folder + "_rels/" + part.substring(folder.length()) + ".rels");
		var relations = new HashMap<String, Target>();
		if (file == null) {
			return relations;
		}
		var xml = new Xml(file.open());
		while (xml.goTo(() -> xml.begins("Relationship"))) {
			var target = xml.attribute("Target");
			relations.put(xml.attribute("Id"),
					new Target(xml.attribute("Type"), plain(target.startsWith("/") ? target : folder + target)));
		}
		return relations;
	}

	private List<Cell> strings(Map<String, Target> relations, Cells once) throws IOException, XMLStreamException {
		var strings = new ArrayList<Cell>();
		for (var target : relations.values()) {
			if (target.type().endsWith("/sharedStrings")) {
				var xml = new Xml(part(target.part()));
				while (xml.goTo(() -> xml.begins("si"))) {
					strings.add(once.one(Cell.of(xml.richText("si"))));
				}
			}
		}
		return strings;
	}

	private Styles styles(Map<String, Target> relations) throws IOException, XMLStreamException {
		for (var target : relations.values()) {
			if (target.type().endsWith("/styles")) {
				return Styles.read(new Xml(part(target.part())));
			}
		}
		return new Styles(List.of(), List.of());
	}

	private InputStream part(String name) throws IOException {
		var part = this.parts.get(name);
		if (part == null) {
			throw new IllegalArgumentException("no part " + name);
		}
		return part.open();
	}

	/** The name of a part: case, direction and a leading stroke do not count. */
	static String plain(String name) {
		return name.replace('\\', '/').replaceAll("^/+", "").toLowerCase(Locale.ROOT);
	}

}
