package org.shegong.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All uploaded proofs. */
public interface EvidenceFiles extends JpaRepository<Evidence, Long> {

	@Query("select count(proof) from Evidence proof where proof.request = :request")
	int countByRequest(Long request);

	@Query("select evidence.id from Evidence evidence where evidence.request = :request order by evidence.id")
	List<Long> idsOf(Long request);

	/** What nothing holds on to yet: neither a request nor a rule of a county. */
	String LOOSE = "evidence.request is null"
			+ " and not exists (select 1 from LocalRule rule where rule.scan = evidence.id)";

	@Query("select evidence from Evidence evidence where evidence.id in :ids and evidence.uploadedBy = :uploader and "
			+ LOOSE)
	List<Evidence> loose(Collection<Long> ids, AccountName uploader);

	/** Files of an account that belong to nothing yet. */
	@Query("select count(evidence) from Evidence evidence where evidence.uploadedBy = :uploader and " + LOOSE)
	long countLoose(AccountName uploader);

	/** What these take up; bytes. */
	@Query(nativeQuery = true,
			value = "select coalesce(sum(octet_length(content)), 0) from evidence where request is null and uploaded_by = :uploader"
					+ " and not exists (select 1 from local_rule where scan = evidence.id)")
	long looseBytes(AccountName uploader);

	/** What the files of a request take up; bytes. */
	@Query(nativeQuery = true,
			value = "select coalesce(sum(octet_length(content)), 0) from evidence where request = :request")
	long bytesOf(Long request);

	/** Those that were uploaded before and never handed in. */
	@Modifying
	@Query("delete from Evidence evidence where evidence.uploadedAt < :before and " + LOOSE)
	void deleteLooseBefore(Instant before);

	/** Attaches files uploaded beforehand; only the uploader's own, and only once. */
	default void attach(String ids, ApprovalRequest request, AccountName uploader) {
		var wanted = EvidenceList.parse(ids).ids();
		if (!wanted.isEmpty()) {
			loose(wanted, uploader).forEach((file) -> file.belongsTo(request));
		}
	}

	/** What stands against attaching these files. */
	default List<Objection> objections(String ids, AccountName uploader) {
		var wanted = EvidenceList.parse(ids);
		var missing = !wanted.ids().isEmpty() && loose(wanted.ids(), uploader).size() < wanted.ids().size();
		if (!wanted.wellFormed() || missing) {
			return List.of(Objection.formFault("证明材料有误：只能提交您本人刚刚上传的文件，请重新上传"));
		}
		return List.of();
	}

}
