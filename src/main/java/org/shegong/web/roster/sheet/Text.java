package org.shegong.web.roster.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of unknown origin: UTF-8 with or without a mark, UTF-16 with one, or what Excel
 * writes in China (GB18030).
 */
record Text(String content) {

	private static final Charset GB18030 = Charset.forName("GB18030");

	static Text of(byte[] bytes) {
		var text = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF) ? decode(bytes, StandardCharsets.UTF_16)
				: decode(bytes, StandardCharsets.UTF_8);
		if (text == null) {
			text = decode(bytes, GB18030);
		}
		if (text == null) {
			throw new Unreadable("无法识别文字编码，请将 CSV 另存为 UTF-8 编码");
		}
		return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
	}

	private static boolean begins(byte[] bytes, int first, int second) {
		return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}

	private static String decode(byte[] bytes, Charset charset) {
		try {
			return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
