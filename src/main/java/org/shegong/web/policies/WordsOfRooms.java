package org.shegong.web.policies;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.organization.Post;
import org.shegong.policy.Vocabulary;
import org.shegong.worker.WorkerClass;

import org.springframework.stereotype.Component;

/** The posts and classes that a number of the rule book can name. */
@Component
class WordsOfRooms implements Vocabulary {

	@Override
	public List<String> words(String kind) {
		return switch (kind) {
			case "post" -> Stream.of(Post.values()).map(Post::id).toList();
			case "worker-class" -> Stream.of(WorkerClass.values()).map(WorkerClass::id).toList();
			default -> List.of();
		};
	}

}
