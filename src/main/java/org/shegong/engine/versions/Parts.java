package org.shegong.engine.versions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.check.Table;

/** What a file of a unit consists of, each part with what the file says of it. */
final class Parts {

	/** A part, and what is said of it by words. */
	record Part(String kind, String name, Map<String, String> facets) {
	}

	private Parts() {
	}

	/** By id. */
	static Map<String, Part> of(String file, byte[] content) {
		if (file.endsWith(".bpmn")) {
			return drawn(content);
		}
		return file.endsWith(".dmn") ? rows(file, content) : fields(file, content);
	}

	private static Map<String, Part> drawn(byte[] content) {
		var parts = new LinkedHashMap<String, Part>();
		var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
		var facets = new Facets(model);
		model.getModelElementsByType(BaseElement.class)
			.stream()
			.filter((element) -> element.getId() != null && Kinds.knows(element))
			.forEach((element) -> parts.put(element.getId(),
					new Part(Kinds.of(element), Kinds.name(element), facets.of(element))));
		return parts;
	}

	private static Map<String, Part> rows(String file, byte[] content) {
		var parts = new LinkedHashMap<String, Part>();
		Dmn.readModelFromStream(new ByteArrayInputStream(content))
			.getModelElementsByType(Decision.class)
			.stream()
			.map((decision) -> Table.of(file, decision))
			.forEach((table) -> {
				var head = new LinkedHashMap<String, String>();
				head.put("名称", table.name());
				head.put("命中方式", String.valueOf(table.policy()));
				head.put("条件列",
						table.inputs()
							.stream()
							.map((input) -> input.label() + "（" + input.asks() + "）")
							.collect(Collectors.joining("、")));
				head.put("结果列", String.join("、", table.outputs()));
				parts.put(table.id(), new Part("决策表", String.valueOf(table.name()), head));
				table.rows().forEach((row) -> parts.put(row.id(), row(table, row)));
			});
		return parts;
	}

	private static Part row(Table table, Table.Row row) {
		var said = new LinkedHashMap<String, String>();
		for (int at = 0; at < row.tests().size(); at++) {
			said.put("条件“" + table.inputs().get(at).label() + "”", row.tests().get(at));
		}
		for (int at = 0; at < row.answers().size(); at++) {
			said.put("结果“" + table.outputs().get(at) + "”", row.answers().get(at));
		}
		return new Part("决策表的行", "第" + row.number() + "行", said);
	}

	private static Map<String, Part> fields(String file, byte[] content) {
		var parts = new LinkedHashMap<String, Part>();
		FormSheet.read(file, new String(content, StandardCharsets.UTF_8))
			.fields()
			.forEach((field) -> parts.put(field.key(), new Part("表单项目", field.label(), field(field))));
		return parts;
	}

	private static Map<String, String> field(FormSheet.Field field) {
		var said = new LinkedHashMap<String, String>();
		said.put("名称", field.label());
		said.put("种类", field.type());
		said.put("是否必填", field.required() ? "必填" : "选填");
		said.put("可选项", field.options().stream().map(FormSheet.Option::label).collect(Collectors.joining("、")));
		said.put("可选项来自", field.optionsFrom());
		said.put("最小", text(field.min()));
		said.put("最大", text(field.max()));
		said.put("最少字数", text(field.minLength()));
		said.put("最多字数", text(field.maxLength()));
		said.put("格式", field.pattern());
		said.put("何时不显示", field.hide());
		return said;
	}

	private static String text(Object value) {
		return (value == null) ? null : value.toString();
	}

}
