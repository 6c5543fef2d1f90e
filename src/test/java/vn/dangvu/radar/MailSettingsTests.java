package vn.dangvu.radar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// What `application.yaml` and the settings of an office make of the mail server.
class MailSettingsTests {

    private final ApplicationContextRunner program =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class));

    @Test
    void thereIsNoMailServerUntilOneIsSet() {
        program.run(context -> assertThat(context).doesNotHaveBean(JavaMailSender.class));
    }

    @Test
    void mailGoesEncryptedAndHoldsUpNobody() {
        program.withPropertyValues("spring.mail.host=mail.coquan.vn")
                .run(context -> {
                    var sender = context.getBean(JavaMailSenderImpl.class);
                    assertThat(sender.getPort()).isEqualTo(587);
                    assertThat(sender.getJavaMailProperties())
                            .containsEntry("mail.smtp.starttls.required", "true")
                            .containsEntry("mail.smtp.starttls.enable", "true")
                            .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                            .containsKeys(
                                    "mail.smtp.connectiontimeout",
                                    "mail.smtp.timeout",
                                    "mail.smtp.writetimeout");
                });
    }

    @Test
    void anOfficeMaySayThatItsServerKnowsNoTls() {
        program.withPropertyValues("spring.mail.host=10.0.0.5", "dangvu.mail.tls=false")
                .run(context ->
                        assertThat(
                                        context.getBean(JavaMailSenderImpl.class)
                                                .getJavaMailProperties())
                                .containsEntry("mail.smtp.starttls.required", "false"));
    }
}
