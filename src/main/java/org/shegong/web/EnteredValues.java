package org.shegong.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How values that come with a call are read at every endpoint of our own: days that the
 * rules know, and lists in which something stands.
 */
@Configuration(proxyBeanMethods = false)
class EnteredValues implements WebMvcConfigurer {

	private static LocalDate known(LocalDate day) {
		if (day != null && !RuleBook.covers(day)) {
			throw new Mistaken(RuleBook.OUTSIDE);
		}
		return day;
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new DayInAddress());
	}

	@Override
	public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
		for (var converter : converters) {
			if (converter instanceof MappingJackson2HttpMessageConverter json) {
				var mapper = json.getObjectMapper().copy();
				mapper.registerModule(new SimpleModule("days").addDeserializer(LocalDate.class, new DayInBody()));
				mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
				json.setObjectMapper(mapper);
			}
		}
	}

	private static final class DayInAddress implements Converter<String, LocalDate> {

		@Override
		public LocalDate convert(String text) {
			try {
				return known(text.isBlank() ? null : LocalDate.parse(text.strip()));
			}
			catch (DateTimeParseException ex) {
				throw new Mistaken("请按 2026-03-16 的样子填写日期");
			}
		}

	}

	private static final class DayInBody extends StdDeserializer<LocalDate> {

		private static final long serialVersionUID = 1L;

		private DayInBody() {
			super(LocalDate.class);
		}

		@Override
		public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
			return known(LocalDateDeserializer.INSTANCE.deserialize(json, context));
		}

	}

}
