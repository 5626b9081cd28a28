package org.shegong.approval;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps a list until the transaction ends, because a model that does something for each
 * of a list asks for the whole list again for each of them.
 */
@Component
public class FoundOnce {

	/** What a list of this name was found to be, or is now. */
	@SuppressWarnings("unchecked")
	public List<String> in(String name, Supplier<List<String>> look) {
		var key = FoundOnce.class.getName() + name;
		var known = (List<String>) TransactionSynchronizationManager.getResource(key);
		if (known != null) {
			return known;
		}
		var found = look.get();
		TransactionSynchronizationManager.bindResource(key, found);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResource(key);
			}
		});
		return found;
	}

}
