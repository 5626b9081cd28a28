package org.shegong.engine.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Files are kept in UTF-8 and say nothing else of themselves: names stay readable. */
final class Characters {

	private static final int LONGEST_NAME = 250;

	/** Behind a mark of the order of bytes, where there is one. */
	private static final Pattern DECLARED = Pattern
		.compile("^[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff]*\\s*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']+)[\"']");

	private static final String REMEDY = "请在编辑器中另存为 UTF-8";

	private Characters() {
	}

	static void check(String file, byte[] content, Findings findings) {
		if (file.length() > LONGEST_NAME) {
			findings.of(file, "文件名有%d个字符，最多%d个，存不下".formatted(file.length(), LONGEST_NAME), "请把文件名改短");
		}
		var declared = declared(content);
		if (!declared.equalsIgnoreCase("UTF-8")) {
			findings.of(file, "文件开头写的编码是“" + declared + "”，里面的中文会变成乱码", REMEDY + "，开头写 encoding=\"UTF-8\"");
		}
		else if (!isReadable(content)) {
			findings.of(file, "不是用 UTF-8 保存的，里面的中文会变成乱码", REMEDY);
		}
	}

	/** What an XML file says of itself; UTF-8 where it says nothing. */
	private static String declared(byte[] content) {
		var latin = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
		var found = DECLARED.matcher(latin);
		return found.find() ? found.group(1) : "UTF-8";
	}

	private static boolean isReadable(byte[] content) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
