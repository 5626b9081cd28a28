package org.shegong.web.security;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Watches every body from before anything reads it until after the answer. What nobody
 * read is not waited for: Tomcat itself would, with a thread of its few.
 */
class DeliveryValve extends ValveBase {

	/** For a sender who is waited for. */
	private static final Duration SILENCE = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofSeconds(10);

	/** For all others; what is on the way within one machine or town is here by then. */
	private static final Duration MOMENT = Duration.ofMillis(50);

	private final Places patience = new Places(30, 6);

	private final BodySizes sizes;

	DeliveryValve(BodySizes sizes) {
		super(true);
		this.sizes = sizes;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		var coyote = request.getCoyoteRequest();
		var delivery = new Delivery(coyote, this.sizes.stranger(), this.sizes.time());
		coyote.setInputBuffer(delivery);
		request.setAttribute(Delivery.class.getName(), delivery);
		try {
			getNext().invoke(request, response);
		}
		finally {
			if (!delivery.isComplete()) {
				response.finishResponse();
				drop(delivery, request.getRemoteAddr());
			}
			delivery.end();
		}
	}

	private void drop(Delivery delivery, String sender) {
		if (this.patience.take(sender) != Places.Answer.TAKEN) {
			delivery.drop(MOMENT, MOMENT);
			return;
		}
		try {
			delivery.drop(SILENCE, LONGEST);
		}
		finally {
			this.patience.leave(sender);
		}
	}

}
