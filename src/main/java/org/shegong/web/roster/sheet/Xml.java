package org.shegong.web.roster.sheet;

import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook, read from front to back; prefixes of names do not count. */
class Xml {

	private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

	static {
		FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
	}

	/** As in _x000D_. */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final XMLStreamReader reader;

	Xml(InputStream part) throws XMLStreamException {
		this.reader = FACTORY.createXMLStreamReader(part);
	}

	/** Goes on until a condition holds; false at the end. */
	boolean goTo(BooleanSupplier condition) throws XMLStreamException {
		while (this.reader.hasNext()) {
			this.reader.next();
			if (condition.getAsBoolean()) {
				return true;
			}
		}
		return false;
	}

	boolean begins(String name) {
		return this.reader.isStartElement() && this.reader.getLocalName().equals(name);
	}

	boolean ends(String name) {
		return this.reader.isEndElement() && this.reader.getLocalName().equals(name);
	}

	/** An attribute of the element just begun; null where it has none. */
	String attribute(String name) {
		for (int index = 0; index < this.reader.getAttributeCount(); index++) {
			if (this.reader.getAttributeLocalName(index).equals(name)) {
				return this.reader.getAttributeValue(index);
			}
		}
		return null;
	}

	/** The plain text of the element just begun. */
	String value() throws XMLStreamException {
		return unescaped(this.reader.getElementText());
	}

	/**
	 * The text of the element just begun, runs of several formats put together; how it is
	 * pronounced (拼音) is no part of it.
	 */
	String richText(String name) throws XMLStreamException {
		var text = new StringBuilder();
		while (goTo(() -> begins("t") || begins("rPh") || ends(name)) && !ends(name)) {
			if (begins("rPh")) {
				goTo(() -> ends("rPh"));
			}
			else {
				text.append(this.reader.getElementText());
			}
		}
		return unescaped(text.toString());
	}

	private static String unescaped(String text) {
		return ESCAPED.matcher(text)
			.replaceAll((code) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
	}

}
