/**
 * What accounts and workers are called. What a password has to be, and what is known of
 * each account's: how new it is, and whose.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.hibernate.annotations.JavaTypeRegistration(javaType = AccountName.class, descriptorClass = AccountNameColumn.class)
@org.hibernate.annotations.JavaTypeRegistration(javaType = WorkerCode.class, descriptorClass = WorkerCodeColumn.class)
package org.shegong.account;
