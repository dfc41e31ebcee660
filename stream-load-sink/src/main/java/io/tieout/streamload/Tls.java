package io.tieout.streamload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;

/**
 * Whom to trust over https. Host names are always checked, and there is no switch to trust everyone. Immutable.
 */
public final class Tls {
    private final List<X509Certificate> authorities;
    private final boolean platformToo;

    private Tls(List<X509Certificate> authorities, boolean platformToo) {
        this.authorities = List.copyOf(authorities);
        this.platformToo = platformToo;
    }

    /** The authorities that the Java installation trusts. */
    public static Tls platform() {
        return new Tls(List.of(), true);
    }

    /**
     * Only the authorities in a file, which suits a cluster with an authority of its own.
     *
     * @param pem one or more X.509 certificates in PEM
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds no certificate
     */
    public static Tls trusting(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(
                        "certificate file " + pem + " is empty: it holds the authority's certificate in PEM");
            }
            return trusting(found);
        } catch (CertificateException notPem) {
            throw new IllegalArgumentException(
                    "certificate file " + pem + " is not readable as X.509 in PEM: " + notPem.getMessage(), notPem);
        }
    }

    /** Only these authorities. */
    public static Tls trusting(List<X509Certificate> authorities) {
        return new Tls(authorities, false);
    }

    /** The platform's authorities as well. */
    public Tls andPlatform() {
        return new Tls(authorities, true);
    }

    void applyTo(OkHttpClient.Builder http) {
        if (authorities.isEmpty()) {
            return; // What OkHttp does by itself.
        }
        HandshakeCertificates.Builder trust = new HandshakeCertificates.Builder();
        authorities.forEach(trust::addTrustedCertificate);
        if (platformToo) {
            trust.addPlatformTrustedCertificates();
        }
        HandshakeCertificates built = trust.build();
        http.sslSocketFactory(built.sslSocketFactory(), built.trustManager());
    }

    @Override
    public String toString() {
        return "Tls[authorities=" + authorities.size() + ", platform=" + platformToo + "]";
    }
}
