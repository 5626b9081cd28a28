package org.shegong.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.engine.People;
import org.shegong.message.Arrivals;
import org.shegong.message.Contact;
import org.shegong.message.Dispatch;
import org.shegong.message.MessageAddress;
import org.shegong.message.MessageAddresses;
import org.shegong.message.MessageKind;
import org.shegong.message.Muted;
import org.shegong.message.MutedKinds;
import org.shegong.message.Way;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is told what is new, and what of it they want to be told there. */
@RestController
class MessageSettingsEndpoint {

	private final MessageAddresses addresses;

	private final MutedKinds muted;

	private final Dispatch dispatch;

	private final Arrivals arrivals;

	private final People people;

	MessageSettingsEndpoint(MessageAddresses addresses, MutedKinds muted, Dispatch dispatch, Arrivals arrivals,
			People people) {
		this.addresses = addresses;
		this.muted = muted;
		this.dispatch = dispatch;
		this.arrivals = arrivals;
		this.people = people;
	}

	/**
	 * A way out of the house.
	 *
	 * @param open whether it is set up here
	 * @param last how it went last; left out where nothing went this way yet
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Offered(Way id, String title, boolean open, Arrivals.Arrival last) {
	}

	/**
	 * A kind of message.
	 *
	 * @param off ways on which it is not wanted
	 */
	record Kind(MessageKind id, String title, List<Way> off) {
	}

	record Answer(String email, String phone, String wecom, String dingtalk, boolean digest, List<Offered> ways,
			List<Kind> kinds) {
	}

	/**
	 * @param off by kind, the ways on which it is not wanted
	 */
	record Settings(@JsonDeserialize(using = WrittenText.class) String email,
			@JsonDeserialize(using = WrittenText.class) String phone,
			@JsonDeserialize(using = WrittenText.class) String wecom,
			@JsonDeserialize(using = WrittenText.class) String dingtalk, Boolean digest,
			Map<MessageKind, List<Way>> off) {

		Settings {
			if (digest == null || off == null) {
				throw new Mistaken("请刷新消息设置页面后再保存");
			}
		}

		/** Null where it is left blank. */
		private String of(Contact contact) {
			var text = switch (contact) {
				case EMAIL -> this.email;
				case PHONE -> this.phone;
				case WECOM -> this.wecom;
				case DINGTALK -> this.dingtalk;
			};
			return (text == null || text.isBlank()) ? null : text.strip();
		}

		private List<Objection> objections() {
			return Arrays.stream(Contact.values())
				.filter((contact) -> of(contact) != null)
				.flatMap((contact) -> contact.objection(of(contact)).stream())
				.map(Objection::formFault)
				.toList();
		}

	}

	@GetMapping("/api/me/messages")
	@Transactional(readOnly = true)
	public Answer settings() {
		var me = this.people.acting();
		var known = this.addresses.findById(me).orElseGet(() -> new MessageAddress(me));
		var unwanted = this.muted.findByAccountIn(List.of(me));
		var ways = Arrays.stream(Way.values())
			.map((way) -> new Offered(way, way.title(), this.dispatch.ways().contains(way),
					this.arrivals.last(me, way).orElse(null)))
			.toList();
		var kinds = Arrays.stream(MessageKind.values())
			.map((kind) -> new Kind(kind, kind.title(),
					unwanted.stream().filter((one) -> one.kind() == kind).map(Muted::channel).toList()))
			.toList();
		return new Answer(known.email(), known.phone(), known.wecom(), known.dingtalk(), known.digest(), ways, kinds);
	}

	/** All of them at once; what is left blank is taken away. */
	@PutMapping("/api/me/messages")
	@Transactional
	public Answer keep(@RequestBody Settings wanted) {
		var me = this.people.acting();
		Refusal.unlessAdmitted(wanted.objections());
		var unwanted = unwanted(me, wanted.off());
		var address = this.addresses.findById(me).orElseGet(() -> new MessageAddress(me));
		Arrays.stream(Contact.values()).forEach((contact) -> address.reach(contact, wanted.of(contact)));
		address.wantsDigest(wanted.digest());
		this.addresses.save(address);
		this.muted.deleteByAccount(me);
		this.muted.flush();
		this.muted.saveAll(unwanted);
		this.muted.flush();
		return settings();
	}

	private static List<Muted> unwanted(AccountName me, Map<MessageKind, List<Way>> off) {
		return off.entrySet()
			.stream()
			.flatMap((kind) -> Optional.ofNullable(kind.getValue())
				.orElse(List.of())
				.stream()
				.distinct()
				.map((way) -> new Muted(me, kind.getKey(), way)))
			.toList();
	}

}
