package vn.dangvu.members;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.dangvu.persistence.Secrets;

@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    CitizenIds citizenIds(Secrets secrets) {
        return new CitizenIds(secrets.secret("citizen-key"));
    }
}
