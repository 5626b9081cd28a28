package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.shegong.organization.Post;

/** Posts that stand in one text with commas between them are posts. */
class PostSentences {

	private static final String POSTS = "posts";

	private final BuildingBlocks blocks;

	PostSentences(BuildingBlocks blocks) {
		this.blocks = blocks;
	}

	List<Sentence> all() {
		return List.of(new Sentence("posts in lists", this::lists));
	}

	private void lists(Drawing drawing, Findings findings) {
		var drawn = ExpressionSentences.root(drawing).getElementsByTagName("*");
		for (var index = 0; index < drawn.getLength(); index++) {
			var element = (Element) drawn.item(index);
			texts(element).filter((text) -> text.contains("${") || text.contains("#{"))
				.flatMap((text) -> Formula.read(text.strip()).stream())
				.flatMap((formula) -> formula.parts().stream())
				.filter(Formula.Call.class::isInstance)
				.flatMap((part) -> listed((Formula.Call) part))
				.filter((post) -> Post.of(post).isEmpty())
				.forEach((post) -> findings.at(drawing.file(), owner(element), null, "没有岗位“" + post + "”，办到这里会出错",
						"多个岗位之间用英文逗号隔开，请改为现有的岗位：" + Stream.of(Post.values())
							.map((each) -> each.id() + " " + each.title())
							.collect(Collectors.joining("、"))));
		}
	}

	private static Stream<String> texts(Element element) {
		var texts = new ArrayList<String>();
		for (var index = 0; index < element.getAttributes().getLength(); index++) {
			texts.add(element.getAttributes().item(index).getNodeValue());
		}
		if (element.getElementsByTagName("*").getLength() == 0) {
			texts.add(element.getTextContent());
		}
		return texts.stream();
	}

	/** What a call gives as a list of posts. */
	private Stream<String> listed(Formula.Call call) {
		if (!(call.of() instanceof Formula.Name bean)) {
			return Stream.empty();
		}
		return this.blocks.methods(bean.name())
			.stream()
			.flatMap(List::stream)
			.filter((method) -> method.getName().equals(call.method())
					&& method.getParameterCount() == call.arguments().size())
			.flatMap((method) -> Stream.iterate(0, (index) -> index + 1)
				.limit(method.getParameterCount())
				.filter((index) -> method.getParameters()[index].getName().equals(POSTS))
				.map((index) -> call.arguments().get(index)))
			.filter(Formula.Literal.class::isInstance)
			.flatMap((given) -> Stream.of(String.valueOf(((Formula.Literal) given).value()).split(","))
				.map(String::strip));
	}

	private static String owner(Element element) {
		for (Node at = element; at instanceof Element drawn; at = at.getParentNode()) {
			if (Needs.isDrawn(drawn.getLocalName()) && !drawn.getAttribute("id").isEmpty()) {
				return drawn.getAttribute("id");
			}
		}
		return null;
	}

}
