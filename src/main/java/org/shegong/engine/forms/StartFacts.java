package org.shegong.engine.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestFact;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.springframework.stereotype.Component;

/**
 * Carries the facts of a start form in the case until the request has its number, and
 * keeps them with it then.
 */
@Component
public class StartFacts {

	private static final String VARIABLE = "startFacts";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ApprovalRequests requests;

	private final Facts facts;

	private final Doors doors;

	StartFacts(ApprovalRequests requests, Facts facts, Doors doors) {
		this.doors = doors;
		this.requests = requests;
		this.facts = facts;
	}

	/**
	 * @param by account that entered them
	 */
	private record Carried(List<RequestFact.Entry> entries, AccountName by) {
	}

	/** The variables of a start with its facts among them. */
	public static Map<String, Object> with(Map<String, Object> variables, List<RequestFact.Entry> entries,
			AccountName account) {
		if (entries.isEmpty()) {
			return variables;
		}
		var carrying = new VariableMapImpl();
		carrying.putAll(variables);
		try {
			carrying.putValueTyped(VARIABLE,
					Variables.byteArrayValue(JSON.writeValueAsBytes(new Carried(entries, account))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("申请的附加内容无法写成 JSON", ex);
		}
		return carrying;
	}

	/** A step of the case is done; with it the request may have been registered. */
	public void unload(DelegateExecution execution) {
		var number = RequestNumber.read(execution.getProcessBusinessKey());
		if (number.isPresent() && execution.getVariable(VARIABLE) instanceof byte[] carried) {
			number.flatMap(this.requests::byNumber).ifPresent((request) -> {
				var read = read(carried);
				this.facts.keep(request, RequestFact.Place.APPLICATION, read.entries(), read.by());
				execution.removeVariable(VARIABLE);
				this.doors.ofRequest(request.number()).entered(request.number());
			});
		}
	}

	private static Carried read(byte[] carried) {
		try {
			return JSON.readValue(carried, Carried.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("申请的附加内容无法读取", ex);
		}
	}

}
