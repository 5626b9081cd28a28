package org.shegong.account;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.SqlTypes;

/** The code of a worker as text, also where it is the key, which no converter reaches. */
class WorkerCodeColumn extends AbstractClassJavaType<WorkerCode> {

	WorkerCodeColumn() {
		super(WorkerCode.class);
	}

	@Override
	public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
		return indicators.getJdbcType(SqlTypes.VARCHAR);
	}

	@Override
	public <X> X unwrap(WorkerCode code, Class<X> as, WrapperOptions options) {
		return (code != null) ? as.cast(code.value()) : null;
	}

	@Override
	public <X> WorkerCode wrap(X column, WrapperOptions options) {
		return (column instanceof WorkerCode code) ? code : WorkerCode.read((String) column).orElse(null);
	}

}
