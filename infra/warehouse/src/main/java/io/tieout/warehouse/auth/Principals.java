package io.tieout.warehouse.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The users and roles that SQL created. A value: a change makes another one. */
record Principals(SortedMap<String, User> users, SortedMap<String, Set<Grant>> roles) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Principals none() {
        return new Principals(new TreeMap<>(), new TreeMap<>());
    }

    Principals withUser(String name, User user) {
        SortedMap<String, User> changed = new TreeMap<>(users);
        changed.put(name, user);
        return new Principals(changed, roles);
    }

    Principals withoutUser(String name) {
        SortedMap<String, User> changed = new TreeMap<>(users);
        changed.remove(name);
        return new Principals(changed, roles);
    }

    Principals withRole(String name, Set<Grant> grants) {
        SortedMap<String, Set<Grant>> changed = new TreeMap<>(roles);
        changed.put(name, new LinkedHashSet<>(grants));
        return new Principals(users, changed);
    }

    /** Without the role, also where users have it. */
    Principals withoutRole(String name) {
        SortedMap<String, Set<Grant>> changed = new TreeMap<>(roles);
        changed.remove(name);
        SortedMap<String, User> left = new TreeMap<>();
        users.forEach((user, value) -> left.put(user, value.withoutRole(name)));
        return new Principals(left, changed);
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("users and roles cannot be written as JSON", e);
        }
    }

    static Principals read(String text) {
        try {
            return MAPPER.readValue(text, Principals.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "users and roles in the warehouse file are not readable: the file was written by another version"
                            + " or damaged; restore it or create the users anew",
                    e);
        }
    }

    /**
     * A user.
     *
     * @param hash {@code *} and 40 hexadecimal digits; see {@link NativePassword}
     * @param roles the roles granted to it
     * @param defaultRoles those of them that are active from the login on
     */
    record User(String hash, Set<Grant> grants, List<String> roles, List<String> defaultRoles) {
        User withHash(String newHash) {
            return new User(newHash, grants, roles, defaultRoles);
        }

        User withGrants(Set<Grant> newGrants) {
            return new User(hash, newGrants, roles, defaultRoles);
        }

        User withRoles(List<String> newRoles, List<String> newDefaults) {
            return new User(hash, grants, newRoles, newDefaults);
        }

        User withoutRole(String role) {
            return withRoles(
                    roles.stream().filter(name -> !name.equals(role)).toList(),
                    defaultRoles.stream().filter(name -> !name.equals(role)).toList());
        }

        /** The name of the type alone: the hash is a secret. */
        @Override
        public String toString() {
            return "User";
        }
    }
}
