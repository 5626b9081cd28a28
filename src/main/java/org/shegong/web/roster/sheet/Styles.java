package org.shegong.web.roster.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/**
 * How the cells of a workbook are shown, as far as it decides whether a number is a date
 * or a code with zeros in front.
 *
 * @param formats by the number of the style
 * @param masks how a number is shown, by the number of the style; null for as it is
 */
record Styles(List<Format> formats, List<Mask> masks) {

	/** What a number is shown as. */
	enum Format {

		NUMBER, DAY,
		/** A date that is shown without its day. */
		MONTH

	}

	/**
	 * Built-in date formats, the Chinese ones included, which have no text of their own
	 * in the file.
	 */
	private static final Set<Integer> DAYS = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58);

	private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);

	static Styles read(Xml xml) throws XMLStreamException {
		var own = new HashMap<Integer, Format>();
		var ownMasks = new HashMap<Integer, Mask>();
		var formats = new ArrayList<Format>();
		var masks = new ArrayList<Mask>();
		var ofCells = false;
		while (xml
			.goTo(() -> xml.begins("numFmt") || xml.begins("cellXfs") || xml.ends("cellXfs") || xml.begins("xf"))) {
			if (xml.begins("numFmt")) {
				var number = Integer.valueOf(xml.attribute("numFmtId"));
				own.put(number, described(xml.attribute("formatCode")));
				ownMasks.put(number, Mask.of(xml.attribute("formatCode")).orElse(null));
			}
			else if (xml.begins("xf")) {
				if (ofCells) {
					formats.add(format(xml.attribute("numFmtId"), own));
					masks.add(ownMasks.get(number(xml.attribute("numFmtId"))));
				}
			}
			else {
				ofCells = xml.begins("cellXfs");
			}
		}
		return new Styles(formats, masks);
	}

	private static Format format(String id, HashMap<Integer, Format> own) {
		int number = number(id);
		var builtIn = DAYS.contains(number) ? Format.DAY : MONTHS.contains(number) ? Format.MONTH : Format.NUMBER;
		return own.getOrDefault(number, builtIn);
	}

	private static int number(String id) {
		return (id != null) ? Integer.parseInt(id) : 0;
	}

	private static Format described(String code) {
		var plain = code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|General", "").toLowerCase();
		if (plain.contains("d")) {
			return Format.DAY;
		}
		return plain.contains("y") ? Format.MONTH : Format.NUMBER;
	}

	Format of(String style) {
		int index = (style != null) ? Integer.parseInt(style) : 0;
		return (index < this.formats.size()) ? this.formats.get(index) : Format.NUMBER;
	}

	/** A number that is not negative as people see it. */
	String shown(String style, String number) {
		int index = number(style);
		var mask = (index < this.masks.size()) ? this.masks.get(index) : null;
		return (mask != null && number.matches("\\d+")) ? mask.fill(number) : number;
	}

}
