package org.shegong.engine.accounts;

import java.time.Clock;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;

import org.shegong.account.Credentials;
import org.shegong.account.PasswordRule;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * The place every password passes on its way in, whoever sets it by whatever interface,
 * and where each is compared. One that somebody else sets serves only to set one's own.
 * The engine's own lock after ten wrong ones is not used: it would let a stranger shut
 * people out for good; the web's throttle stands instead.
 */
public class PasswordKeeper extends DbIdentityServiceProvider {

	private final Means means;

	public PasswordKeeper(Means means) {
		this.means = means;
	}

	@Override
	public IdentityOperationResult saveUser(User user) {
		var entity = (UserEntity) user;
		if (!entity.hasNewPassword()) {
			return super.saveUser(user);
		}
		admit(entity, anew(entity));
		var saved = super.saveUser(user);
		this.means.credentials().renew(entity.getId(), this.means.clock().instant());
		var acting = Context.getCommandContext().getAuthenticatedUserId();
		if (acting != null && !acting.equals(entity.getId())) {
			this.means.credentials().expire(entity.getId());
		}
		return saved;
	}

	private void admit(UserEntity user, String password) {
		PasswordRule.objection(user.getId(), password).ifPresent((objection) -> {
			throw new BadUserRequestException(objection);
		});
		if (user.getPassword() != null && matchPassword(password, user)) {
			throw new BadUserRequestException("新密码不能与原密码相同，请换一个");
		}
	}

	/** The engine keeps it to itself. */
	private static String anew(UserEntity user) {
		var field = ReflectionUtils.findField(UserEntity.class, "newPassword");
		if (field == null) {
			throw new IllegalStateException("引擎的用户没有新密码字段，引擎版本与密码检查不符");
		}
		ReflectionUtils.makeAccessible(field);
		return (String) ReflectionUtils.getField(field, user);
	}

	@Override
	public boolean checkPassword(String account, String password) {
		var user = findUserById(account);
		if (user == null || user.getPassword() == null || password == null) {
			// takes as long as with an account that exists
			this.means.hash().encrypt(String.valueOf(password));
			return false;
		}
		if (this.means.recent().knows(user.getId(), password, user.getPassword())) {
			return true;
		}
		if (!matchPassword(password, user)) {
			return false;
		}
		unlockUser(user);
		this.means.recent().remember(user.getId(), password, lasting(user, password));
		return true;
	}

	/** What the database holds from now on: rehashed where it was kept too weakly. */
	private String lasting(UserEntity user, String password) {
		var kept = user.getPassword();
		if (!this.means.hash().isOutdated(kept)) {
			return kept;
		}
		var better = Context.getProcessEngineConfiguration()
			.getPasswordManager()
			.encrypt(EncryptionUtil.saltPassword(password, user.getSalt()));
		// beside the engine's revision, so that two logins at once do not clash
		this.means.jdbc()
			.update("update ACT_ID_USER set PWD_ = ? where ID_ = ? and PWD_ = ?", better, user.getId(), kept);
		return better;
	}

	/** What it works with. */
	@Component
	public record Means(SlowHash hash, RecentLogins recent, Credentials credentials, JdbcOperations jdbc, Clock clock) {
	}

}
