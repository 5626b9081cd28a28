package org.shegong.engine;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Need;
import org.shegong.organization.Post;
import org.shegong.engine.seats.Approvers;
import org.shegong.engine.steps.Deadlines;
import org.shegong.engine.steps.FileBlock;
import org.shegong.engine.steps.FilingBlock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The designers' guide lists what models may name, as the code has it. After a change
 * {@code mvn test -Dtest=DesignersGuideTest -Dguide.write=true} writes it anew.
 */
class DesignersGuideTest {

	private static final Path GUIDE = Path.of("src/docs/designers.md");

	private static final Path TEMPLATES = Path.of(".camunda/element-templates");

	private static final Path NATIONAL = Path.of("src/main/resources/policies/national.yaml");

	private static final Pattern WORKDAYS = Pattern
		.compile("(?m)^  ([a-z-]+-workdays):\\R    title: (.+)\\R    unit: 工作日$");

	/** A parameter as a model writes it, by its name. */
	private static final Map<String, String> WRITTEN = Map.of("post", "'岗位'", "other", "'另一岗位'", "posts", "'岗位, 岗位'",
			"highest", "true", "principal", "principal", "worker", "one", "kind", "'training'", "parameter", "'参数名'",
			"from", "deadlines.now()", "unit", "'单位编号'");

	@Test
	void the_guide_lists_every_building_block_as_the_code_has_it() throws IOException, ClassNotFoundException {
		if (Boolean.getBoolean("guide.write")) {
			Files.writeString(GUIDE, guide());
		}
		assertThat(Files.readString(GUIDE)).as("mvn test -Dtest=DesignersGuideTest -Dguide.write=true")
			.isEqualTo(guide());
	}

	@Test
	void every_method_that_takes_a_case_says_what_it_is_for() {
		assertThat(Stream.of(Approvers.class, Deadlines.class, FileBlock.class, FilingBlock.class)
			.flatMap((block) -> Arrays.stream(block.getDeclaredMethods()))
			.filter((method) -> Modifier.isPublic(method.getModifiers())
					&& Arrays.asList(method.getParameterTypes()).contains(DelegateExecution.class)))
			.isNotEmpty()
			.allMatch((method) -> method.isAnnotationPresent(BuildingBlock.class));
	}

	private static String guide() throws IOException, ClassNotFoundException {
		return """
				# 流程模型里可以写什么

				本页由程序生成（`DesignersGuideTest`），与程序不一致时构建不通过，请不要手工修改。怎样增加审批级次、登记节点、表单字段，怎样画一个全新的审批，见 README 的
				“For process designers”。

				画好以后先试走：“档案与规定”里的“试走”可以选还没有部署的文件，在流程图上看每一步由谁办理；“流程”列出各版本、版本之间的不同，可以恢复早先的版本、迁移办理中的申请。
				恢复的版本用到服务器下次启动为止，要一直使用，请把它的文件放入流程目录。

				## “发起”列表和申请表

				流程的“Element documentation”的第一句话（到第一个句号为止，不超过80字）写在“发起”列表里流程名称的下面，告诉大家这个流程办什么，请写得通俗；后面的话给流程设计人员看。
				申请表填写时，下面随时显示由谁办理、依据和不符合规定的地方，不用另外设置。
				名为 `applicant`、`worker`（社区工作者）、`deputy`、`successor`（人员）、`unit`（单位）的文本框按姓名或名称选择，不用填编号；别的文本框也要这样的，
				在表单的“Custom properties”里加 `picks`，值为 `workers`、`people`、`units`、`communities`（社区）或 `counties`（县、区）；不要的写 `none`。

				## 岗位

				写岗位编号，不写单位；由哪个单位的任职人员办理，系统按申请人所在单位查找。

				| 编号 | 岗位 |
				|---|---|
				%s
				## 谁办理、到什么时候、记到哪里

				有 `execution` 的，要在登记申请之后用；“要有”一列写明还要有什么，没有的，检查时会指出。

				| 表达式 | 作用 | 要有 |
				|---|---|---|
				%s
				## 没有专门程序的审批用的服务节点（Delegate expression）

				| 写法 | 作用 | 要有 |
				|---|---|---|
				%s
				## `deadlines.in` 可用的期限

				| 参数名 | 期限（工作日数由各地规定） |
				|---|---|
				%s
				## 元素模板（Camunda Modeler 右侧 Template）

				| 模板 | 作用 |
				|---|---|
				%s"""
			.formatted(posts(),
					methods("approvers", Approvers.class) + methods("deadlines", Deadlines.class)
							+ methods("personnelFile", FileBlock.class) + methods("filings", FilingBlock.class),
					services(), deadlines(), templates());
	}

	private static String posts() {
		return Stream.of(Post.values())
			.map((post) -> row("`" + post.id() + "`", post.title()))
			.collect(Collectors.joining());
	}

	private static String methods(String bean, Class<?> block) {
		return described(block).map((method) -> row(
				"`${%s.%s(%s)}`".formatted(bean, method.getName(),
						Arrays.stream(method.getParameters())
							.map(DesignersGuideTest::written)
							.collect(Collectors.joining(", "))),
				method.getAnnotation(BuildingBlock.class).value(), needs(method)))
			.collect(Collectors.joining());
	}

	private static String services() throws ClassNotFoundException {
		return described(Class.forName("org.shegong.plain.PlainProcess"))
			.map((method) -> row("`${%s}`".formatted(method.getName()),
					method.getAnnotation(BuildingBlock.class).value(), needs(method)))
			.collect(Collectors.joining());
	}

	private static String needs(Method method) {
		var block = method.getAnnotation(BuildingBlock.class);
		return Stream
			.of(Arrays.stream(block.needs()).map(Need::title), keys("表单中的 %s 须是日期", block.days()),
					keys("表单中的 %s 须是数字", block.numbers()), keys("申请表须有 %s 并设为必填", block.required()))
			.flatMap((each) -> each)
			.collect(Collectors.joining("；"));
	}

	private static Stream<String> keys(String words, String... keys) {
		return (keys.length > 0) ? Stream.of(words.formatted(String.join("、", keys))) : Stream.empty();
	}

	private static Stream<Method> described(Class<?> block) {
		return Arrays.stream(block.getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(BuildingBlock.class))
			.sorted(Comparator.comparing(Method::getName));
	}

	private static String written(Parameter parameter) {
		return (parameter.getType() == DelegateExecution.class) ? "execution"
				: WRITTEN.getOrDefault(parameter.getName(), parameter.getName());
	}

	private static String deadlines() throws IOException {
		return WORKDAYS.matcher(Files.readString(NATIONAL))
			.results()
			.map((found) -> row("`" + found.group(1) + "`", found.group(2)))
			.sorted()
			.collect(Collectors.joining());
	}

	private static String templates() throws IOException {
		var json = new ObjectMapper();
		var rows = new StringBuilder();
		try (var files = Files.list(TEMPLATES)) {
			for (var file : files.sorted().toList()) {
				var template = json.readTree(file.toFile());
				rows.append(row(template.path("name").asText(), template.path("description").asText()));
			}
		}
		return rows.toString();
	}

	private static String row(String... cells) {
		return "| " + String.join(" | ", cells) + " |\n";
	}

}
