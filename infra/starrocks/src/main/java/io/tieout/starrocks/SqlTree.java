package io.tieout.starrocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The text of every file below {@code tieout/sql} on the class path, by its path below that folder. The folder is found by one
 * file that is always in it, because jars need not have entries for folders.
 */
final class SqlTree {
    private static final String ROOT = "tieout/sql/";
    private static final String ANCHOR = ROOT + "scenarios/faults.yaml";

    private SqlTree() {}

    /** Reads the tree from where the given loader finds it: a folder or a jar. */
    static SortedMap<String, String> read(ClassLoader loader) {
        URL anchor = loader.getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("class path has no " + ANCHOR
                    + ": the SQL of Tieout is read from the class path; add the tieout-starrocks jar");
        }
        try {
            return Collections.unmodifiableSortedMap(
                    "file".equals(anchor.getProtocol()) ? fromFolder(anchor) : fromJar(anchor));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the SQL tree at " + anchor + "; is the jar complete?", e);
        }
    }

    private static SortedMap<String, String> fromFolder(URL anchor) throws IOException {
        String text = anchor.toString();
        Path root = Path.of(URI.create(text.substring(0, text.length() - ANCHOR.length() + ROOT.length())));
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path));
            }
        }
        return files;
    }

    private static SortedMap<String, String> fromJar(URL anchor) throws IOException {
        URLConnection connection = anchor.openConnection();
        if (!(connection instanceof JarURLConnection jarConnection)) {
            throw new IOException(
                    anchor.getProtocol() + " is no protocol this reader knows; run from a folder or a jar");
        }
        jarConnection.setUseCaches(false);
        SortedMap<String, String> files = new TreeMap<>();
        try (JarFile jar = jarConnection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(
                                entry.getName().substring(ROOT.length()),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return files;
    }
}
