package org.shegong.engine;

import java.util.List;

import org.springframework.data.repository.Repository;

/** What became of the units that were brought, added and read. */
public interface ModelNotes extends Repository<ModelNote, Long> {

	ModelNote save(ModelNote note);

	List<ModelNote> findTop200ByOrderByIdDesc();

}
