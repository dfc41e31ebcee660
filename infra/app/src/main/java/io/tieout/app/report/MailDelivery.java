package io.tieout.app.report;

import io.tieout.app.config.ReconciliationSettings.Mail;
import io.tieout.app.config.ReconciliationSettings.Tls;
import io.tieout.app.config.TieoutConfig.Login;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** Mails the report: the HTML as the message, HTML, CSV and XLSX attached. The server's certificate is checked. */
public final class MailDelivery implements ReportDelivery {
    private static final String PATIENCE_MILLIS = "30000";

    private final Mail mail;

    public MailDelivery(Mail mail) {
        this.mail = mail;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void deliver(LocalDate date, Path directory) throws IOException {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(session, date, directory);
            Login login = mail.login().orElse(null);
            if (login == null) {
                transport.connect(mail.host(), mail.port(), null, null);
            } else {
                transport.connect(
                        mail.host(), mail.port(), login.user(), login.password().reveal());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IOException(
                    "mail server " + mail.host() + ":" + mail.port() + " did not take the report of " + date
                            + "; it is sent again",
                    e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.auth", Boolean.toString(mail.login().isPresent()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(mail.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(mail.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(mail.tls() == Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private MimeMessage message(Session session, LocalDate date, Path directory)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(mail.from(), true));
        for (String receiver : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(receiver, true));
        }
        message.setSubject("Reconciliation of " + date, "UTF-8");
        message.setSentDate(null);
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(
                Files.readString(ReportFiles.file(directory, date, ReportFiles.HTML)), "text/html; charset=utf-8");
        parts.addBodyPart(body);
        for (String extension : List.of(ReportFiles.HTML, ReportFiles.CSV, ReportFiles.XLSX)) {
            MimeBodyPart attachment = new MimeBodyPart();
            attachment.attachFile(ReportFiles.file(directory, date, extension).toFile());
            parts.addBodyPart(attachment);
        }
        message.setContent(parts);
        return message;
    }
}
