package org.shegong.worker;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

import org.springframework.beans.factory.ObjectProvider;

/** Tells the counts of everybody who comes, goes, moves or becomes something else. */
class HeadWatch {

	private final ObjectProvider<HeadcountBook> book;

	/**
	 * @param book not before the first change, because it needs the database itself
	 */
	HeadWatch(ObjectProvider<HeadcountBook> book) {
		this.book = book;
	}

	@PostLoad
	void read(Worker worker) {
		worker.counted(worker.inUnit());
	}

	@PostPersist
	@PostUpdate
	void written(Worker worker) {
		var before = worker.counted(worker.inUnit());
		this.book.getObject().moved(before, worker.inUnit());
	}

	@PostRemove
	void gone(Worker worker) {
		this.book.getObject().moved(worker.counted(null), null);
	}

}
