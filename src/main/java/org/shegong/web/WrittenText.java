package org.shegong.web;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import org.shegong.approval.Said;

/**
 * A text as somebody writes it. A number is none, though it could be written as one, and
 * marks that nobody sees are no part of any.
 */
public class WrittenText extends StdScalarDeserializer<String> {

	private static final long serialVersionUID = 1L;

	public WrittenText() {
		super(String.class);
	}

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			throw new Mistaken("这里只能填写文字，没有保存；请写成文字后再提交");
		}
		if (Said.hides(parser.getText())) {
			throw new Mistaken("文字中有看不见的控制字符，没有保存；请删去后重新填写");
		}
		return parser.getText();
	}

}
