package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shegong.account.AccountName;
import org.shegong.bulk.ManyRows;
import org.shegong.bulk.Portions;
import org.shegong.message.Contact;
import org.shegong.message.MessageAddress;
import org.shegong.message.MessageAddresses;
import org.shegong.web.roster.sheet.Line;
import org.springframework.stereotype.Component;

/**
 * Takes in where people are told what is new. An empty cell leaves what they have entered
 * themselves.
 */
@Component
class ContactIntake {

	private final MessageAddresses addresses;

	private final ManyRows rows;

	ContactIntake(MessageAddresses addresses, ManyRows rows) {
		this.addresses = addresses;
		this.rows = rows;
	}

	/** By account, what rows of workers and of posts tell. */
	static Map<AccountName, Map<Contact, String>> read(List<Line> workers, List<Line> posts) {
		var told = new LinkedHashMap<AccountName, Map<Contact, String>>();
		workers.forEach((line) -> read(line, "code", told));
		posts.forEach((line) -> read(line, "account", told));
		return told;
	}

	private static void read(Line line, String column, Map<AccountName, Map<Contact, String>> told) {
		for (var contact : Contact.values()) {
			var text = line.has(contact.column()) ? line.digits(contact.column(), contact.atMost(), null) : null;
			if (text != null) {
				contact.objection(text)
					.ifPresentOrElse((objection) -> line.fault(contact.column(), "%s", objection),
							() -> AccountName.read(line.peek(column))
								.ifPresent((account) -> told
									.computeIfAbsent(account, (one) -> new EnumMap<>(Contact.class))
									.put(contact, text)));
			}
		}
	}

	void store(Map<AccountName, Map<Contact, String>> told) {
		new Portions<>(told.keySet()).each((portion) -> {
			var known = new HashMap<AccountName, MessageAddress>();
			this.addresses.findAllById(portion).forEach((address) -> known.put(address.account(), address));
			var fresh = new ArrayList<MessageAddress>();
			portion.forEach((account) -> {
				var address = known.get(account);
				if (address == null) {
					address = new MessageAddress(account);
					fresh.add(address);
				}
				told.get(account).forEach(address::reach);
			});
			this.rows.insert(MessageAddress.class, fresh);
			this.addresses.flush();
		});
	}

}
