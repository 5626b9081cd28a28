package org.shegong;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures beside the models show what the models say:
 * {@code npm --prefix src/docs run
 * pictures} draws them anew.
 */
class PicturesTest {

	/** What bpmn-js appends to the id of an element whose label stands beside it. */
	private static final String BESIDE = "_label";

	static Stream<Path> models() throws IOException {
		return ModelsTest.models();
	}

	@ParameterizedTest
	@MethodSource("models")
	void a_picture_has_the_elements_and_labels_of_its_model(Path model) throws Exception {
		var picture = Files.readString(picture(model));
		assertThat(drawn(picture)).as("npm --prefix src/docs run pictures draws %s anew", picture(model))
			.isEqualTo(told(model));
	}

	@Test
	void every_picture_belongs_to_a_model() throws IOException {
		try (var files = Files.list(Path.of("processes"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".svg")))
				.containsExactlyInAnyOrderElementsOf(models().map(PicturesTest::picture).toList());
		}
	}

	@Test
	void a_label_or_an_element_that_changed_is_noticed() throws Exception {
		var model = Path.of("processes/retention.bpmn");
		var picture = Files.readString(picture(model));
		assertThat(drawn(picture.replace(">已清理<", ">已删除<"))).isNotEqualTo(told(model));
		assertThat(drawn(picture.replace("data-element-id=\"eraseDueData\"", "data-element-id=\"other\"")))
			.isNotEqualTo(told(model));
	}

	@ParameterizedTest
	@MethodSource("models")
	void no_way_crosses_another(Path file) {
		for (var plane : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(BpmnPlane.class)) {
			var lines = plane.getDiagramElements()
				.stream()
				.filter(BpmnEdge.class::isInstance)
				.flatMap((edge) -> lines((BpmnEdge) edge))
				.toList();
			for (var line : lines) {
				assertThat(lines).as(line.way()).noneMatch(line::crosses);
			}
		}
	}

	/** The straight pieces of a way. */
	private static Stream<Line> lines(BpmnEdge edge) {
		var points = List.copyOf(edge.getWaypoints());
		return IntStream.range(1, points.size())
			.mapToObj((end) -> new Line(edge.getBpmnElement().getId(), points.get(end - 1), points.get(end)));
	}

	private record Line(String way, Waypoint from, Waypoint to) {

		/** Meeting at an end of one of them is joining. */
		boolean crosses(Line other) {
			return isLevel() && other.isUpright() && inside(other.from.getX(), this.from.getX(), this.to.getX())
					&& inside(this.from.getY(), other.from.getY(), other.to.getY());
		}

		private boolean isLevel() {
			return this.from.getY() == this.to.getY();
		}

		private boolean isUpright() {
			return this.from.getX() == this.to.getX();
		}

		private static boolean inside(double place, double one, double end) {
			return Math.min(one, end) < place && place < Math.max(one, end);
		}

	}

	private static Path picture(Path model) {
		return model.resolveSibling(model.getFileName().toString().replace(".bpmn", ".svg"));
	}

	/** Labels by the id of what is drawn in a model; empty where it has none. */
	private static Map<String, String> told(Path file) {
		var model = Bpmn.readModelFromFile(file.toFile());
		var shapes = model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement);
		var edges = model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement);
		return Stream.concat(shapes, edges)
			.collect(Collectors.toMap(BaseElement::getId, PicturesTest::label, (one, same) -> one, TreeMap::new));
	}

	private static String label(BaseElement element) {
		var name = (element instanceof Group frame) ? frame.getCategory().getValue()
				: element.getAttributeValue("name");
		return (name != null) ? squeezed(name) : "";
	}

	/** The same, as it stands in a picture. */
	private static Map<String, String> drawn(String picture) throws Exception {
		var labels = new TreeMap<String, String>();
		stream(document(picture).getElementsByTagName("g"))
			.filter((group) -> group.getAttribute("class").startsWith("djs-element"))
			.forEach((group) -> labels.merge(group.getAttribute("data-element-id").replaceAll(BESIDE + "$", ""),
					text(group), String::concat));
		return labels;
	}

	private static String text(Element group) {
		return stream(group.getElementsByTagName("tspan")).map((line) -> squeezed(line.getTextContent()))
			.collect(Collectors.joining());
	}

	private static String squeezed(String text) {
		return text.replaceAll("\\s", "");
	}

	private static Document document(String picture) throws Exception {
		var factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
	}

	private static Stream<Element> stream(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj((index) -> (Element) nodes.item(index));
	}

}
