package org.shegong.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * E-mail. SMTP acknowledges what it took and does not know what it had before: a letter
 * that is sent again has the same Message-ID, by which mail stores and readers know it.
 */
@Component
class MailCarrier implements Carrier {

	private final JavaMailSender server;

	private final String from;

	MailCarrier(ObjectProvider<JavaMailSender> server, MessageSettings settings,
			@Value("${spring.mail.username:}") String user) {
		this.server = server.getIfAvailable();
		this.from = settings.mail().from().isBlank() ? user : settings.mail().from();
	}

	@Override
	public Way way() {
		return Way.MAIL;
	}

	@Override
	public boolean isOpen() {
		return this.server != null && !this.from.isBlank();
	}

	@Override
	public Optional<String> send(Letter letter, String address) {
		try {
			this.server.send((mail) -> {
				var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
				helper.setFrom(this.from);
				helper.setTo(address);
				helper.setSubject(letter.sentence());
				helper.setText(letter.text());
				mail.setHeader("Message-ID", "<shegong-message-%d@%s>".formatted(letter.message(), host()));
			});
			return Optional.empty();
		}
		catch (MailParseException | MailPreparationException ex) {
			return Optional.of("邮箱地址不可用");
		}
		catch (MailSendException ex) {
			if (isRefused(ex)) {
				return Optional.of("邮件服务器不接收这个邮箱地址");
			}
			throw ex;
		}
	}

	private String host() {
		return this.from.substring(this.from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
	}

	/** The address, and not the server, is what is wrong. */
	private static boolean isRefused(MailSendException failure) {
		return Stream.of(failure.getMessageExceptions())
			.anyMatch((cause) -> cause instanceof AddressException
					|| cause instanceof SendFailedException failed && failed.getInvalidAddresses() != null
							&& failed.getInvalidAddresses().length > 0 && isForGood(failed));
	}

	/** SMTP says 4 first where it may take the same later. */
	private static boolean isForGood(SendFailedException failed) {
		return Stream
			.iterate((Exception) failed, (cause) -> cause instanceof MessagingException,
					(cause) -> ((MessagingException) cause).getNextException())
			.map(Exception::getMessage)
			.noneMatch((said) -> said != null && said.matches("(?s)\\s*4\\d\\d[ -].*"));
	}

}
