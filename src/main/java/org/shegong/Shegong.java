package org.shegong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Approvals and personnel files for community workers (社区工作者). */
@SpringBootApplication
public class Shegong {

	public static void main(String[] args) {
		SpringApplication.run(Shegong.class, args);
	}

}
