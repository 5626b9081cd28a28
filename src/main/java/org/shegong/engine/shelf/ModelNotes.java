package org.shegong.engine.shelf;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** What became of the units that were brought, added and read. */
public interface ModelNotes extends Repository<ModelNote, Long> {

	ModelNote save(ModelNote note);

	List<ModelNote> findTop200ByOutcomeInOrderByIdDesc(Collection<ModelNote.Outcome> outcomes);

	List<ModelNote> findTop50ByUnitAndOutcomeInOrderByIdDesc(String unit, Collection<ModelNote.Outcome> outcomes);

	List<ModelNote> findByOutcome(ModelNote.Outcome outcome);

	Optional<ModelNote> findFirstByUnitAndOutcomeAndEarlierOrderByIdDesc(String unit, ModelNote.Outcome outcome,
			Integer earlier);

	Optional<ModelNote> findFirstByUnitAndOutcomeAndVersionOrderByIdDesc(String unit, ModelNote.Outcome outcome,
			Integer version);

}
