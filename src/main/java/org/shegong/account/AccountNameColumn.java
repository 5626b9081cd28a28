package org.shegong.account;

import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;

/** The name of an account as text, also where it is the key. */
class AccountNameColumn extends AbstractClassJavaType<AccountName> {

	AccountNameColumn() {
		super(AccountName.class);
	}

	@Override
	public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
		return indicators.getJdbcType(SqlTypes.VARCHAR);
	}

	@Override
	public <X> X unwrap(AccountName account, Class<X> as, WrapperOptions options) {
		return (account != null) ? as.cast(account.value()) : null;
	}

	@Override
	public <X> AccountName wrap(X column, WrapperOptions options) {
		return (column instanceof AccountName account) ? account : AccountName.read((String) column).orElse(null);
	}

}
