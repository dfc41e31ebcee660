package io.tieout.warehouse.sql;

import io.tieout.warehouse.auth.AccountException;
import io.tieout.warehouse.auth.Accounts;
import io.tieout.warehouse.auth.Grant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code SHOW GRANTS}, {@code SHOW USERS} and {@code SHOW ROLES}. */
final class GrantAnswers {
    private GrantAnswers() {}

    /** {@code SHOW GRANTS [FOR {user | ROLE role}]}, from behind GRANTS. */
    static Outcome.Result grants(Tokens tokens, Scope scope) {
        Accounts accounts = scope.engine().accounts();
        String user = scope.session().user();
        String role = "";
        if (tokens.accept("FOR")) {
            if (tokens.accept("ROLE")) {
                role = UserStatements.role(tokens);
            } else if (tokens.accept("CURRENT_USER")) {
                if (tokens.acceptSymbol("(")) {
                    tokens.expectSymbol(")");
                }
            } else {
                tokens.accept("USER");
                user = UserStatements.user(tokens);
            }
        }
        tokens.expectEnd();
        if (!user.equals(scope.session().user()) || !role.isEmpty()) {
            scope.session().access().requireSystem(io.tieout.warehouse.auth.Privilege.GRANT);
        }
        try {
            return role.isEmpty() ? ofUser(user, accounts) : ofRole(role, accounts);
        } catch (AccountException e) {
            throw SqlException.analysis(String.valueOf(e.getMessage()));
        }
    }

    private static Outcome.Result ofUser(String user, Accounts accounts) {
        String identity = Accounts.identity(user);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> roles = accounts.rolesOf(user);
        if (!roles.isEmpty()) {
            String names = roles.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
            rows.add(Arrays.asList(identity, null, "GRANT " + names + " TO " + identity));
        }
        if (!roles.contains(Accounts.ROOT)) {
            rows(accounts.grantsOfUser(user), "USER " + identity)
                    .forEach(grant -> rows.add(Arrays.asList(identity, "default_catalog", grant)));
        }
        return Outcome.Result.of(columns("UserIdentity"), rows);
    }

    private static Outcome.Result ofRole(String role, Accounts accounts) {
        return Outcome.Result.of(
                columns("RoleName"),
                rows(accounts.grantsOfRole(role), "ROLE '" + role + "'").stream()
                        .map(grant -> List.of(role, "default_catalog", grant))
                        .toList());
    }

    private static List<ResultColumn> columns(String first) {
        return List.of(
                ResultColumn.text(first, 100), ResultColumn.text("Catalog", 400), ResultColumn.text("Grants", 400));
    }

    /** One statement for each object. */
    private static List<String> rows(Collection<Grant> grants, String grantee) {
        Map<String, TreeSet<String>> byObject = new LinkedHashMap<>();
        for (Grant grant : grants) {
            String word = grant.privilege().name().equals("CREATE")
                    ? "CREATE TABLE"
                    : grant.privilege().name();
            byObject.computeIfAbsent(grant.object(), object -> new TreeSet<>()).add(word);
        }
        return byObject.entrySet().stream()
                .map(entry ->
                        "GRANT " + String.join(", ", entry.getValue()) + " ON " + entry.getKey() + " TO " + grantee)
                .toList();
    }

    static Outcome.Result users(Scope scope) {
        scope.session().access().requireSystem(io.tieout.warehouse.auth.Privilege.GRANT);
        return Outcome.Result.of(
                ResultColumn.texts(50, "User"),
                scope.engine().accounts().users().stream()
                        .map(user -> List.of(Accounts.identity(user)))
                        .toList());
    }

    static Outcome.Result roles(Scope scope) {
        scope.session().access().requireSystem(io.tieout.warehouse.auth.Privilege.GRANT);
        return Outcome.Result.of(
                ResultColumn.texts(100, "Name"),
                scope.engine().accounts().roles().stream().map(List::of).toList());
    }
}
