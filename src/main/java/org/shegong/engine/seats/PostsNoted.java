package org.shegong.engine.seats;

import org.shegong.audit.AuditAction;
import org.shegong.organization.PostingChanged;
import org.shegong.engine.guard.Witness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes in the audit trail who got or lost which post. */
@Component
class PostsNoted {

	private final Witness witness;

	PostsNoted(Witness witness) {
		this.witness = witness;
	}

	/** With the change itself, once it is known that it is kept. */
	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void note(PostingChanged change) {
		this.witness.changed(change.given() ? AuditAction.POST_GIVEN : AuditAction.POST_TAKEN, change.account(),
				change.unit(), change.post().title(), null);
	}

}
