package io.tieout.warehouse.sql;

import java.util.Set;

/** Functions that StarRocks has and the engine has no counterpart of, so that their refusal does not sound like a typing error. */
final class MissingFunctions {
    private static final Set<String> NAMES = Set.of(
            ("crc32 murmur_hash3_32 xx_hash3_64 xx_hash3_128 xx_hash32 xx_hash64 convert_tz time_to_sec sec_to_time makedate"
                            + " timediff yearweek week next_day previous_day date_slice str2time conv bin unhex to_base64"
                            + " from_base64 aes_encrypt aes_decrypt money_format format_bytes url_encode url_decode parse_url"
                            + " inet_aton json_keys json_length json_each json_pretty cast_to_json to_json map_keys map_values"
                            + " array_map array_filter array_agg_distinct percentile_approx percentile_union percentile_hash"
                            + " sleep rand random hour_from_unixtime microseconds_add jodatime_format time_format soundex"
                            + " ngram_search regexp_count regexp_split initcap host_name last_query_id is_role_in_session"
                            + " window_funnel retention covar_pop covar_samp corr any_match all_match dict_mapping")
                    .split(" ", -1));

    private MissingFunctions() {}

    static boolean has(String function) {
        return NAMES.contains(function) || function.startsWith("bitmap_") || function.startsWith("hll_");
    }
}
