package org.shegong.engine.check;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

import org.shegong.engine.forms.FormSheet;

/** Reads the files of a unit, and says which cannot be read. */
final class UnitFiles {

	private static final Pattern LINE = Pattern.compile("line(?:Number)?: (\\d+)");

	private static final Pattern TWICE = Pattern.compile("multiple occurrences of ID value '([^']+)'");

	private static final Pattern LANGUAGE = Pattern
		.compile("expressionLanguage\\s*=\\s*\"(?!feel|https?://www.omg.org/spec/(?:DMN|FEEL))([^\"]+)\"");

	private UnitFiles() {
	}

	static Optional<BpmnModelInstance> model(Unit unit, String file, Findings findings) {
		try {
			var model = Bpmn.readModelFromStream(new ByteArrayInputStream(unit.files().get(file)));
			if (model.getModelElementsByType(Process.class).isEmpty()) {
				findings.of(file, "没有画流程，部署后不会有任何作用", "请在 Camunda Modeler 中画出流程后重新保存，或去掉这个文件");
				return Optional.empty();
			}
			return Optional.of(model);
		}
		catch (ModelException ex) {
			var before = findings.all().size();
			findings.of(file, "不是完整的 BPMN 模型，读不懂" + place(ex), "请在 Camunda Modeler 中打开，改正提示的错误后重新保存");
			BrokenFile.tell(file, unit.text(file), findings);
			line(ex).filter((line) -> findings.all().size() == before + 1)
				.ifPresent((line) -> BrokenFile.tell(file, unit.text(file), line, findings));
			return Optional.empty();
		}
	}

	private static String place(Throwable failure) {
		return line(failure).map((line) -> "（第%d行%s）".formatted(line, twice(failure))).orElse("");
	}

	private static Optional<Integer> line(Throwable failure) {
		return causes(failure).map(LINE::matcher)
			.filter((line) -> line.find())
			.findFirst()
			.map((line) -> Integer.valueOf(line.group(1)));
	}

	/** What each failure says, the one behind it last. */
	private static Stream<String> causes(Throwable failure) {
		return Stream.iterate(failure, (at) -> at != null, Throwable::getCause)
			.map((at) -> String.valueOf(at.getMessage()));
	}

	private static String twice(Throwable failure) {
		return causes(failure).map(TWICE::matcher)
			.filter((id) -> id.find())
			.findFirst()
			.map((id) -> "：编号“" + id.group(1) + "”用了不止一次，请改为另一个编号")
			.orElse("");
	}

	static Map<String, FormSheet> sheets(Unit unit, Findings findings) {
		var sheets = new LinkedHashMap<String, FormSheet>();
		for (var file : unit.forms()) {
			try {
				var sheet = FormSheet.read(file, unit.text(file));
				sheets.putIfAbsent(sheet.id(), sheet);
				sheets.put(file, sheet);
			}
			catch (IllegalArgumentException ex) {
				findings.of(file, "不是完整的表单，读不懂" + place(ex), "请删去多余的内容，或者在 Camunda Modeler 中打开，重新保存");
			}
		}
		return sheets;
	}

	/** The engine takes no two of an id at once. */
	private static void put(Map<String, Table> tables, Table table, Findings findings) {
		var other = tables.putIfAbsent(table.id(), table);
		if (other != null) {
			findings.at(table.file(), table.id(), table.name(), "决策编号“%s”与 %s 中的相同".formatted(table.id(), other.file()),
					"请改为不同的编号，或者删除其中一个文件");
		}
	}

	static Map<String, Table> tables(Unit unit, Findings findings) {
		var tables = new LinkedHashMap<String, Table>();
		for (var file : unit.decisions()) {
			try {
				var model = Dmn.readModelFromStream(new ByteArrayInputStream(unit.files().get(file)));
				LengthSentences.decisions(file, model, findings);
				model.getModelElementsByType(Decision.class)
					.forEach((decision) -> put(tables, Table.of(file, decision), findings));
			}
			catch (ModelException ex) {
				findings.of(file, "不是完整的决策表，读不懂" + place(ex), "请在 Camunda Modeler 中打开，改正提示的错误后重新保存");
			}
			LANGUAGE.matcher(unit.text(file))
				.results()
				.map((found) -> found.group(1))
				.distinct()
				.forEach((language) -> findings.of(file, "单元格用了脚本语言“" + language + "”，系统不执行脚本",
						"请把“Expression language”改为 feel"));
		}
		return tables;
	}

}
